package org.servicehall.intake.domain.message;

/** Where a message stands (rule S5). */
public enum MessageStatus {
    /** To be sent, or sent again. */
    WAITING,
    SENT,
    /** Tried in vain; somebody has to tell the resident otherwise. */
    FAILED,
    /** Not wanted any more, or nobody is there to have it. */
    DROPPED,
    /** The resident was told otherwise. */
    SETTLED
}
