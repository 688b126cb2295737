package org.servicehall.intake.view.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Tells whether a clerk is at work: signed in for that half day, and neither out again nor the half day over; on a day off, which has no halves, until they
 * sign out (rules F3, T2).
 */
@Component
public class Presence {
    private final View<PresentDay> days;
    private final Halls halls;

    Presence(Views views, PresentDays projection, Halls halls) {
        this.days = views.of(projection);
        this.halls = halls;
    }

    public boolean isAtWork(String hall, String clerk, Instant moment) {
        LocalDate today = halls.today(hall, moment);
        HallCalendar calendar = halls.calendar(hall);
        Instant midnight = today.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        List<Instant> ends =
                calendar.sessions(today).stream().map(Session::closes).toList();
        return days.find(hall + "-" + clerk + "-" + today.format(DateTimeFormatter.BASIC_ISO_DATE))
                .filter(signed -> ends.isEmpty()
                        ? signed.covers(moment, midnight, midnight)
                        : signed.covers(moment, ends.getFirst(), ends.getLast()))
                .isPresent();
    }
}
