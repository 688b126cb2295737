package org.servicehall.contracts.accountability;

import org.servicehall.contracts.Person;

/**
 * Somebody who investigates a complaint (rule B5).
 *
 * @param id user id
 */
public record Investigator(@Person String id, Body body) {
    /** Whom the investigator sits for. */
    public enum Body {
        LEADING_GROUP,
        DEPARTMENT
    }
}
