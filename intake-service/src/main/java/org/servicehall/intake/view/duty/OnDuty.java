package org.servicehall.intake.view.duty;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.conversions.Bson;
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
    private static final Bson BY_DAY = Sorts.ascending("_id");

    private final View<DutyDay> days;
    private final View<DutyDay> shown;
    private final DutySettings settings;
    private final Halls halls;

    OnDuty(Views views, DutyRoster projection, DutySettings settings, Halls halls) {
        this.days = views.of(projection);
        this.shown = days.kept();
        this.settings = settings;
        this.halls = halls;
    }

    /** User id of who has the day by the rota; where it names nobody, what the setting says. */
    public String on(String hall, LocalDate day) {
        return days.find(DutyRoster.id(hall, day)).map(DutyDay::clerk).orElse(settings.otherwise());
    }

    /** Whoever acts, with whose duty it is at that moment. */
    public Attendant attendant(Actor actor, Instant at) {
        return attendant(actor, on(actor.hall(), halls.today(actor.hall(), at)));
    }

    /** The same for what is only shown, as a desk, for which an answer may be kept (ADR 72). */
    public Attendant shownAttendant(Actor actor, Instant at) {
        Bson today = Filters.eq("_id", DutyRoster.id(actor.hall(), halls.today(actor.hall(), at)));
        return attendant(
                actor,
                shown.page(today, BY_DAY, null, 1).items().stream()
                        .map(DutyDay::clerk)
                        .findFirst()
                        .orElse(settings.otherwise()));
    }

    private static Attendant attendant(Actor actor, String onDuty) {
        boolean stepsIn = actor.is(Role.OFFICE) || actor.is(Role.LEAD);
        return new Attendant(actor.id(), stepsIn, onDuty);
    }
}
