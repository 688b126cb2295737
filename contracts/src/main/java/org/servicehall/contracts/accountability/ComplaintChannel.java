package org.servicehall.contracts.accountability;

/** How a complaint or suggestion reached the hall (rules P5, P6). */
public enum ComplaintChannel {
    COUNTER,
    PHONE,
    LETTER,
    EMAIL,
    ONLINE,
    /** The box on the wall 意见箱 (rule P6). */
    BOX,
    /** Handed down by the 12345 hotline as a work order 热线转办 (rule S10). */
    HOTLINE
}
