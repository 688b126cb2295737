package org.servicehall.contracts.household;

/** Why somebody is of a household (rule S8). */
public enum JoiningGround {
    /** Stood in the book when the hall first saw it. */
    IN_BOOK,
    BIRTH,
    MARRIAGE,
    MOVED_IN,
    /** Was recorded as having left, and had not. */
    LEFT_IN_ERROR
}
