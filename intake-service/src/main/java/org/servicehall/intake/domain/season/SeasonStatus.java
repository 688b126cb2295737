package org.servicehall.intake.domain.season;

/** Where a day lies to a season (rule C6). */
public enum SeasonStatus {
    /** Its first day has not come. */
    COMING,
    RUNNING,
    OVER
}
