package org.servicehall.intake.view.presence;

import java.time.Instant;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.platform.projection.View;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/** Tells whether a clerk is at work: signed in today and not out again (rule F3). */
@Component
public class Presence {
    private final View<ClerkPresence> clerks;
    private final Halls halls;

    Presence(Views views, ClerkPresences projection, Halls halls) {
        this.clerks = views.of(projection);
        this.halls = halls;
    }

    public boolean isAtWork(String hall, String clerk, Instant now) {
        HallCalendar calendar = halls.calendar(hall);
        return clerks.find(ClerkPresences.id(hall, clerk))
                .filter(presence -> presence.signedOut() == null)
                .map(ClerkPresence::signedIn)
                .filter(in -> calendar.dateOf(in).equals(calendar.dateOf(now)))
                .isPresent();
    }
}
