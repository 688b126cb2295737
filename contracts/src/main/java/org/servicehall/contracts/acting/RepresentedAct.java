package org.servicehall.contracts.acting;

/** What a representative does in the applicant's place, and a power of attorney names (rule S8). */
public enum RepresentedAct {
    /** Bring the application. */
    SUBMIT,
    /** Bring what is missing. */
    SUPPLEMENT,
    /** Take notices and results. */
    COLLECT,
    /** Take the application back. */
    WITHDRAW
}
