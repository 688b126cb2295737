package org.servicehall.intake.domain;

/** Where an application stands between reception and acceptance. */
public enum ApplicationStatus {
    /** A question that is not yet answered to the resident's satisfaction (K1). */
    AWAITING_ANSWER,
    /** Materials are missing and the supplement notice is still to be issued (K2). */
    INCOMPLETE,
    /** The supplement notice is out; the resident is to bring what it lists (N2). */
    SUPPLEMENT_REQUESTED,
    /** Nothing is missing: to be accepted (N3). */
    COMPLETE,
    /** Accepted; from here on a case. */
    ACCEPTED,
    /** Returned for good (K3). */
    RETURNED,
    /** A question answered to the resident's satisfaction (K1). */
    ANSWERED;

    public boolean isOpen() {
        return switch (this) {
            case AWAITING_ANSWER, INCOMPLETE, SUPPLEMENT_REQUESTED, COMPLETE -> true;
            case ACCEPTED, RETURNED, ANSWERED -> false;
        };
    }
}
