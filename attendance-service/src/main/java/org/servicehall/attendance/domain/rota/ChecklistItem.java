package org.servicehall.attendance.domain.rota;

import org.servicehall.contracts.LocalizedText;

/**
 * What the person on duty ticks off (rule H1); a setting of the hall.
 *
 * @param code as {@code LOCK_UP}
 */
public record ChecklistItem(String code, LocalizedText name, Due due) {
    /** When it is to be done. */
    public enum Due {
        /** On the day of the turn. */
        SAME_DAY,
        /** On the morning of the next working day, as opening the doors 次日开门. */
        NEXT_MORNING
    }
}
