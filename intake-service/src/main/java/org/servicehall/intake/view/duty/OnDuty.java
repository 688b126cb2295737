package org.servicehall.intake.view.duty;

import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.intake.appointment.DutySettings;
import org.servicehall.intake.domain.duty.Attendant;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells who is on duty while the hall is closed (rules T8, A3). */
@Component
public class OnDuty {
    private final View<DutyDay> days;
    private final DutySettings settings;
    private final Halls halls;

    OnDuty(Views views, DutyRoster projection, DutySettings settings, Halls halls) {
        this.days = views.of(projection);
        this.settings = settings;
        this.halls = halls;
    }

    /** User id of who has the day by the rota; where it names nobody, what the setting says. */
    public String on(String hall, LocalDate day) {
        return days.find(DutyRoster.id(hall, day)).map(DutyDay::clerk).orElse(settings.otherwise());
    }

    /** Whoever acts, with whose duty it is at that moment. */
    public Attendant attendant(Actor actor, Instant at) {
        boolean stepsIn = actor.is(Role.OFFICE) || actor.is(Role.LEAD);
        return new Attendant(actor.id(), stepsIn, on(actor.hall(), halls.today(actor.hall(), at)));
    }
}
