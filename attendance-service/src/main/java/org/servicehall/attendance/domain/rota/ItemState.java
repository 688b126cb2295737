package org.servicehall.attendance.domain.rota;

/** How an item of a turn's list stands at a moment (rule H1). */
public enum ItemState {
    /** Its day has not come. */
    TO_COME,
    /** To be ticked now. */
    TO_DO,
    TICKED,
    /** Its day is over and nobody ticked it. */
    MISSED
}
