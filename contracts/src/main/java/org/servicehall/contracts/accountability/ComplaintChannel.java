package org.servicehall.contracts.accountability;

/** How a complaint or suggestion reached the hall (rules P5, P6). */
public enum ComplaintChannel {
    COUNTER,
    PHONE,
    LETTER,
    EMAIL,
    ONLINE,
    /** The box on the wall 意见箱 (rule P6). */
    BOX
}
