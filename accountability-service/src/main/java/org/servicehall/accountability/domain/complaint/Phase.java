package org.servicehall.accountability.domain.complaint;

/** How far a complaint has come (rule B5). */
public enum Phase {
    FILED,
    ACCEPTED,
    DECLINED,
    /** A suggestion that got its answer (rule P6). */
    ANSWERED,
    INVESTIGATED,
    RECOMMENDED,
    DECIDED,
    NOTIFIED,
    CLOSED
}
