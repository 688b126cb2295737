package org.servicehall.cases.deadlines;

import org.servicehall.cases.domain.LatenessRules;

/** Who answers for missed deadlines at each hall (rule D5). */
@FunctionalInterface
public interface Lateness {
    /** By the hall's calendar as of now. */
    LatenessRules of(String hall);
}
