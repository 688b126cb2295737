package org.servicehall.intake.api.appointment;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.intake.api.appointment.AppointmentAnswers.OwnAppointment;
import org.servicehall.intake.api.appointment.AppointmentAnswers.OwnBooking;
import org.servicehall.intake.api.appointment.AppointmentAnswers.PublicSlots;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.form.HallCode;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.resident.ResidentCaller;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets residents book, and look up, move and cancel their own appointment (rules A1, S3). */
@RestController
class AppointmentPublicController {
    private final AppointmentQueries appointments;
    private final QueryCodes codes;
    private final Halls halls;
    private final AppointmentSettings settings;
    private final PublicBooking booking;
    private final Sending sending;
    private final Clock clock;

    AppointmentPublicController(
            AppointmentQueries appointments,
            QueryCodes codes,
            Halls halls,
            AppointmentSettings settings,
            PublicBooking booking,
            Sending sending,
            Clock clock) {
        this.sending = sending;
        this.settings = settings;
        this.booking = booking;
        this.clock = clock;
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

    /** When somebody of the window in charge is free; nobody is named. */
    @GetMapping("/api/public/appointment-slots")
    PublicSlots slots(
            @RequestParam @HallCode String hall,
            @RequestParam @MatterId String matterId,
            @RequestParam LocalDate date) {
        Instant now = clock.instant();
        Matter matter = booking.matter(hall, matterId, date, now);
        return new PublicSlots(
                date,
                window(halls.get(hall), matter.window()),
                booking.free(hall, matter, date, now),
                sending.offeredInOrder());
    }

    @PostMapping("/api/public/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OwnBooking> book(
            @Valid @RequestBody PublicAppointmentRequest request,
            Caller caller,
            ResidentCaller resident,
            CommandContext context) {
        checkNobodyOfStaff(caller);
        return booked(booking.book(request, resident.resident(), context.asThePublic()));
    }

    @PostMapping("/api/public/appointment-moves")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OwnBooking> moveOwn(
            @Valid @RequestBody PublicAppointmentRequest.OwnMove request, Caller caller, CommandContext context) {
        checkOwn(request.no(), request.code(), caller);
        return booked(booking.move(request, context.asThePublic()));
    }

    @PostMapping("/api/public/appointment-cancellations")
    ResponseEntity<AppointmentAnswers.Ended> cancelOwn(
            @Valid @RequestBody PublicAppointmentRequest.OwnCancellation request,
            Caller caller,
            CommandContext context) {
        checkOwn(request.no(), request.code(), caller);
        Outcome outcome = booking.cancel(request.no(), context.asThePublic());
        return Answers.ok(
                new AppointmentAnswers.Ended(request.no(), AppointmentState.CANCELLED, outcome.version()),
                outcome.version());
    }

    /** What staff do stands at the desk under their name, and not at the public door without limit and trace. */
    private static void checkNobodyOfStaff(Caller caller) {
        if (caller.actor() != null) {
            throw Refusal.forbidden("staff-at-public-door", "S3");
        }
    }

    /** Nobody signed in at that hall passes for its resident, though the code be known to them. */
    private void checkOwn(String no, String code, Caller caller) {
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-at-public-door", "S3");
        }
        if (!codes.opens(no, code)) {
            throw HallGuard.unknown(no);
        }
    }

    private ResponseEntity<OwnBooking> booked(Outcome outcome) {
        AppointmentBooked event = outcome.only(AppointmentBooked.class);
        OwnBooking body = new OwnBooking(
                event.appointmentNo(),
                codes.codeFor(event.appointmentNo()),
                window(halls.get(event.hall()), event.window()),
                event.date(),
                event.from(),
                event.until(),
                settings.changeableUntil(event.from()));
        return Answers.created(
                URI.create("/api/public/appointments/" + event.appointmentNo()), body, outcome.version());
    }

    private OwnAppointment shown(AppointmentSheet sheet) {
        Hall hall = halls.get(sheet.hall());
        return OwnAppointment.of(
                sheet, hall.name(), window(hall, sheet.window()), settings.changeableUntil(sheet.from()), codes);
    }

    private static LocalizedText window(Hall hall, String code) {
        return hall.window(code).map(Hall.Window::name).orElseGet(() -> new LocalizedText(code, code));
    }
}
