package org.servicehall.contracts.household;

/** Why somebody is of a household no more (rule S8). */
public enum LeavingGround {
    DEATH,
    MARRIAGE,
    MOVED_OUT,
    /** Has a household book of their own now. */
    DIVIDED_OFF,
    /** Was recorded, and never was of it. */
    RECORDED_IN_ERROR
}
