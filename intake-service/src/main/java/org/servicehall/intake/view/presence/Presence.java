package org.servicehall.intake.view.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.servicehall.calendar.Session;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells whether a clerk is at work: signed in for that half day, and neither out again nor the half day over (rules F3, T2). */
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
        List<Session> halves = halls.calendar(hall).sessions(today);
        return !halves.isEmpty()
                && days.find(hall + "-" + clerk + "-" + today.format(DateTimeFormatter.BASIC_ISO_DATE))
                        .filter(signed -> signed.covers(
                                moment,
                                halves.getFirst().closes(),
                                halves.getLast().closes()))
                        .isPresent();
    }
}
