package org.servicehall.contracts.cases;

/** What a stage of the procedure comes to (rule C2). */
public enum StageResult {
    /** The next stage begins. */
    PASSED,
    /** To be done again, from this stage or the one before. */
    RETURNED,
    /** No stage follows; the case is to be decided. */
    REFUSED
}
