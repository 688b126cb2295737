package org.servicehall.intake.view.duty;

import java.time.LocalDate;
import org.servicehall.intake.appointment.DutySettings;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Tells who is on duty while the hall is closed (rules T8, A3). */
@Component
public class OnDuty {
    private final View<DutyDay> days;
    private final DutySettings settings;

    OnDuty(Views views, DutyRoster projection, DutySettings settings) {
        this.days = views.of(projection);
        this.settings = settings;
    }

    /** User id of who has the day by the rota; where it names nobody, what the setting says. */
    public String on(String hall, LocalDate day) {
        return days.find(DutyRoster.id(hall, day)).map(DutyDay::clerk).orElse(settings.otherwise());
    }
}
