package org.servicehall.accountability.ledger;

/** Faults that the system itself finds (rule B2), each with the rule whose breach it is. */
public enum Fault {
    OVERDUE("D5"),
    ONE_TIME_NOTICE_BREACHED("N3"),
    HANDED_OVER_TOO_OFTEN("F4");

    private final String rule;

    Fault(String rule) {
        this.rule = rule;
    }

    public String rule() {
        return rule;
    }
}
