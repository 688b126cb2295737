package org.servicehall.accountability.ledger;

/** Faults that the system itself finds (rule B2), each with the rule whose breach it is. */
public enum Fault {
    OVERDUE("D5"),
    ONE_TIME_NOTICE_BREACHED("N3"),
    HANDED_OVER_TOO_OFTEN("F4"),
    HAND_OVER_UNCONFIRMED("F4"),
    UNLISTED_FEE("P4"),
    PETITION_UNDECIDED("K6");

    private final String rule;

    Fault(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
