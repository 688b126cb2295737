package org.servicehall.intake.api.erasure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.appointment.AppointmentEvent;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Whose data it is, told by a reference: from what events say of a number, the vault is not opened. */
@Component
class ErasurePersons {
    private final Vault vault;
    private final Streams streams;
    private final AppointmentQueries appointments;

    ErasurePersons(Vault vault, Streams streams, AppointmentQueries appointments) {
        this.vault = vault;
        this.streams = streams;
        this.appointments = appointments;
    }

    /** Whether anything is kept of an id number isn't told: the reference is the same either way. */
    String referenceOf(ErasureRequests.Asking asking, Actor actor) {
        asking.check();
        String idNumber = asking.idNumber();
        return idNumber != null ? vault.personRef(actor.hall(), idNumber) : personOf(asking.no(), actor);
    }

    /** Of whom a request tells. */
    String requestedFor(String erasureNo) {
        return requested(events(ErasureEvent.STREAM, erasureNo), erasureNo);
    }

    /** The same, as long as nothing is decided: afterwards nobody needs to know what else there is of them. */
    String undecided(String erasureNo) {
        List<RecordedEvent> events = events(ErasureEvent.STREAM, erasureNo);
        String person = requested(events, erasureNo);
        if (events.size() > 1) {
            throw Refusal.conflict("erasure-decided", "R3", erasureNo);
        }
        return person;
    }

    private static String requested(List<RecordedEvent> events, String erasureNo) {
        return events.stream()
                .findFirst()
                .map(event -> ((ErasureRequested) event.payload()).person())
                .orElseThrow(() -> HallGuard.unknown(erasureNo));
    }

    private String personOf(@Nullable String no, Actor actor) {
        String number = HallGuard.check(actor, no == null ? "" : no);
        return applicant(number)
                .or(() -> caller(number))
                .or(() -> booked(number))
                .map(Applicant::ref)
                .orElseThrow(() -> HallGuard.unknown(number));
    }

    private Optional<Applicant> applicant(String no) {
        return events(ApplicationEvent.STREAM, no).stream()
                .findFirst()
                .map(event -> ((ApplicationReceived) event.payload()).applicant());
    }

    private Optional<Applicant> caller(String no) {
        return events(DutyCallEvent.STREAM, no).stream()
                .findFirst()
                .map(event -> ((DutyCallTaken) event.payload()).person());
    }

    private Optional<Applicant> booked(String no) {
        return appointments.find(no).stream()
                .flatMap(sheet -> events(AppointmentEvent.STREAM, sheet.agenda()).stream())
                .map(RecordedEvent::payload)
                .filter(AppointmentBooked.class::isInstance)
                .map(AppointmentBooked.class::cast)
                .filter(booked -> booked.appointmentNo().equals(no))
                .findFirst()
                .map(AppointmentBooked::person);
    }

    private List<RecordedEvent> events(String kind, String key) {
        return streams.read(kind + ":" + key).orElse(List.of());
    }
}
