package org.servicehall.calendar;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One hall's calendars as one schedule after another was published: what could be known at a moment, and what was learnt
 * since (rule D1, ADR 32). Immutable.
 */
public final class KnownCalendars {
    private final List<Known> inOrder;

    /** @param from when the schedule was published that this one counts with; the first is known from ever */
    public record Known(Instant from, HallCalendar calendar) {}

    /** @throws IllegalArgumentException when there is none */
    public KnownCalendars(List<Known> calendars) {
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("a hall counts by some calendar");
        }
        this.inOrder =
                calendars.stream().sorted(Comparator.comparing(Known::from)).toList();
    }

    /** A calendar that was known from ever. */
    public static KnownCalendars of(HallCalendar calendar) {
        return new KnownCalendars(List.of(new Known(Instant.MIN, calendar)));
    }

    /** By which the hall counts now. */
    public HallCalendar present() {
        return inOrder.getLast().calendar();
    }

    /** By which it counted at that moment; before all of them, the first. */
    public HallCalendar at(Instant moment) {
        return inOrder.stream()
                .filter(known -> !known.from().isAfter(moment))
                .reduce((_, later) -> later)
                .orElse(inOrder.getFirst())
                .calendar();
    }

    /** Those it learnt of after that moment, in order. */
    List<Known> after(Instant moment) {
        return inOrder.stream()
                .skip(1)
                .filter(known -> known.from().isAfter(moment))
                .toList();
    }
}
