package org.servicehall.intake.domain;

import java.util.Collection;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.MatterKind;

/** Where an application stands between reception and acceptance. */
public enum ApplicationStatus {
    /** A question that is not yet answered to the resident's satisfaction (K1). */
    AWAITING_ANSWER("待答复", "to be answered"),
    /** Materials are missing and the supplement notice is still to be issued (K2). */
    INCOMPLETE("材料不齐", "incomplete"),
    /** The supplement notice is out; the resident is to bring what it lists (N2). */
    SUPPLEMENT_REQUESTED("已告知补件", "supplement requested"),
    /** Nothing is missing: to be accepted (N3). */
    COMPLETE("材料齐全，待受理", "complete, to be accepted"),
    /** Accepted; from here on a case. */
    ACCEPTED("已受理", "accepted"),
    /** Returned for good (K3). */
    RETURNED("已退回", "returned"),
    /** A question answered to the resident's satisfaction (K1). */
    ANSWERED("已答复", "answered"),
    /** Taken back by the resident. */
    WITHDRAWN("已撤回", "withdrawn"),
    /** What was missing was not brought in time; the resident may apply anew (P2). */
    LAPSED("逾期未补件，已终止", "lapsed, supplement not brought");

    private final String chinese;
    private final String english;

    ApplicationStatus(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public LocalizedText text() {
        return new LocalizedText(chinese, english);
    }

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
            case ACCEPTED, RETURNED, ANSWERED, WITHDRAWN, LAPSED -> false;
        };
    }
}
