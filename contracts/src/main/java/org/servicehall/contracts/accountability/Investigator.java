package org.servicehall.contracts.accountability;

/**
 * Somebody who investigates a complaint (rule B5).
 *
 * @param id user id
 */
public record Investigator(String id, Body body) {
    /** Whom the investigator sits for. */
    public enum Body {
        LEADING_GROUP,
        DEPARTMENT
    }
}
