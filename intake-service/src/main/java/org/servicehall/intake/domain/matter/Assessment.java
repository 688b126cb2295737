package org.servicehall.intake.domain.matter;

import org.servicehall.contracts.LocalizedText;

/** Whether a condition of a matter is met, for the clerk to see and explain (rule M3). */
public record Assessment(String code, LocalizedText text, Result result) {
    /** From good to bad. */
    public enum Result {
        MET,
        /** What it depends on was not told. */
        UNKNOWN,
        UNMET
    }
}
