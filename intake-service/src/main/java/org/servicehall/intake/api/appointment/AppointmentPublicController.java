package org.servicehall.intake.api.appointment;

import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.api.appointment.AppointmentAnswers.OwnAppointment;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Lets residents look up their own appointment (rule A1). */
@RestController
class AppointmentPublicController {
    private final AppointmentQueries appointments;
    private final QueryCodes codes;
    private final Halls halls;

    AppointmentPublicController(AppointmentQueries appointments, QueryCodes codes, Halls halls) {
        this.appointments = appointments;
        this.codes = codes;
        this.halls = halls;
    }

    /** A wrong code gets the answer of a number nobody has, so that neither tells anything. */
    @GetMapping("/api/public/appointments/{no}")
    OwnAppointment own(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code) {
        return appointments
                .find(no)
                .filter(_ -> codes.opens(no, code))
                .map(this::shown)
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    private OwnAppointment shown(AppointmentSheet sheet) {
        Hall hall = halls.get(sheet.hall());
        LocalizedText window = hall.window(sheet.window())
                .map(Hall.Window::name)
                .orElseGet(() -> new LocalizedText(sheet.window(), sheet.window()));
        return OwnAppointment.of(sheet, hall.name(), window);
    }
}
