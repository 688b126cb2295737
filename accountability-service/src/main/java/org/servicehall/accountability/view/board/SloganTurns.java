package org.servicehall.accountability.view.board;

import java.time.Instant;
import org.servicehall.calendar.HallCalendar;

/**
 * Whose turn it is among the slogans (rule W2). A turn lasts so many minutes of working time, so that none is skipped
 * while nobody looks: over night and on holidays the last one stays.
 *
 * @param minutes one or more
 */
public record SloganTurns(HallCalendar calendar, int minutes) {
    /** The first turn began then; the calendar knows every day since. */
    private static final Instant BEGAN = Instant.parse("2024-01-01T00:00:00Z");

    /** Turns that are over at that moment; nothing but the clock and the calendar decides. */
    public long at(Instant moment) {
        return calendar.workingMinutesBetween(BEGAN, moment) / minutes;
    }
}
