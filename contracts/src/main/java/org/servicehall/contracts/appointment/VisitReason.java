package org.servicehall.contracts.appointment;

/** Why the clerk goes to the resident and not the other way round (rule A2). */
public enum VisitReason {
    /** 老弱病残. */
    OLD_WEAK_ILL_DISABLED,
    /** 规模以上企业. */
    LARGE_ENTERPRISE,
    /** 招商企业. */
    INVESTMENT,
    /** Any other, in words. */
    OTHER
}
