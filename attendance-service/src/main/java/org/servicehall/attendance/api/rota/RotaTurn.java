package org.servicehall.attendance.api.rota;

import java.time.LocalDate;
import java.time.YearMonth;
import org.servicehall.attendance.view.rota.Rotas;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.platform.security.Actor;

/** The turn that a path names; always one of the actor's own hall. */
record RotaTurn(String rota, Duty duty, LocalDate date) {
    static RotaTurn of(Actor actor, String month, Duty duty, LocalDate date) {
        return new RotaTurn(Rotas.id(actor.hall(), checked(month, date)), duty, date);
    }

    /** @throws Refusal {@code duty-day-outside-month}, 422 */
    static YearMonth checked(String month, LocalDate date) {
        var of = YearMonth.parse(month);
        if (!YearMonth.from(date).equals(of)) {
            throw Refusal.unprocessable("duty-day-outside-month", "T8", date, month)
                    .at("date");
        }
        return of;
    }
}
