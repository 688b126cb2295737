package org.servicehall.intake.view.presence;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells whether a clerk is at work: signed in for that half day and not out again (rule F3). */
@Component
public class Presence {
    private final View<PresentDay> days;
    private final Halls halls;

    Presence(Views views, PresentDays projection, Halls halls) {
        this.days = views.of(projection);
        this.halls = halls;
    }

    public boolean isAtWork(String hall, String clerk, Instant moment) {
        var day = halls.today(hall, moment).format(DateTimeFormatter.BASIC_ISO_DATE);
        return days.find(hall + "-" + clerk + "-" + day)
                .filter(signed -> signed.covers(moment))
                .isPresent();
    }
}
