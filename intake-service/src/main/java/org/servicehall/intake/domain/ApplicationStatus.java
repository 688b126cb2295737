package org.servicehall.intake.domain;

import java.util.Collection;
import org.servicehall.contracts.MatterKind;

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

    /** How an application begins, by what it is and what it lacks. */
    public static ApplicationStatus onReception(MatterKind kind, Collection<String> missing) {
        if (kind == MatterKind.CONSULTATION) {
            return AWAITING_ANSWER;
        }
        return missing.isEmpty() ? COMPLETE : INCOMPLETE;
    }

    public boolean isOpen() {
        return switch (this) {
            case AWAITING_ANSWER, INCOMPLETE, SUPPLEMENT_REQUESTED, COMPLETE -> true;
            case ACCEPTED, RETURNED, ANSWERED -> false;
        };
    }
}
