package org.servicehall.intake.api.appointment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.appointment.AppointmentSettings;
import org.servicehall.intake.domain.appointment.AppointmentState;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** So many appointments to come one phone number has at the public door, that nobody books out a window (rule S3). */
@Component
class PhoneLimit {
    private final Vault vault;
    private final Agendas agendas;
    private final AppointmentSettings settings;
    private final Halls halls;

    PhoneLimit(Vault vault, Agendas agendas, AppointmentSettings settings, Halls halls) {
        this.vault = vault;
        this.agendas = agendas;
        this.settings = settings;
        this.halls = halls;
    }

    /**
     * Counted by the streams that decide on them.
     *
     * @param except number of the one that is being booked, or given up
     */
    void check(String hall, String phone, String except, Instant now) {
        String earliest = hall + "-YY"
                + halls.today(hall, now).minusDays(settings.horizonDays()).format(DateTimeFormatter.BASIC_ISO_DATE);
        long toCome = vault.findByPhone(IntakeKind.APPOINTMENT, hall, phone).stream()
                .map(id -> id.number())
                .filter(no -> !no.equals(except) && no.compareTo(earliest) >= 0)
                .filter(no -> isToCome(no, now))
                .limit(settings.perPhone())
                .count();
        if (toCome >= settings.perPhone()) {
            throw Refusal.conflict("appointments-of-phone", "S3", settings.perPhone());
        }
    }

    /** As for a booking, by the phone that the former was booked with; the former itself is given up. */
    void checkMove(String hall, String former, Instant now) {
        vault.forOwnUse(IntakeKind.APPOINTMENT.of(former))
                .map(fields -> fields.get(Vault.PHONE))
                .ifPresent(phone -> check(hall, phone, former, now));
    }

    private boolean isToCome(String no, Instant now) {
        return vault.forOwnUse(IntakeKind.APPOINTMENT.of(no))
                .map(fields -> fields.get(AppointmentRegistry.AGENDA))
                .filter(agenda -> agendas.state(agenda, no)
                        .filter(AppointmentState.BOOKED::equals)
                        .isPresent())
                .flatMap(agenda -> agendas.booking(agenda, no))
                .filter(booked -> booked.from().isAfter(now))
                .isPresent();
    }
}
