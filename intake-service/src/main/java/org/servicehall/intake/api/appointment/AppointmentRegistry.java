package org.servicehall.intake.api.appointment;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.appointment.AppointmentEvent.AppointmentBooked;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.appointment.Agendas;
import org.servicehall.intake.view.appointment.AppointmentQueries;
import org.servicehall.intake.view.appointment.AppointmentSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultId;
import org.springframework.stereotype.Component;

/** Numbers of appointments and calls on duty, whose they are, and on which clerk's day an appointment stands. */
@Component
class AppointmentRegistry {
    static final String AGENDA = "agenda";
    private static final String APPOINTMENTS = "Appointment";

    private final Numbers numbers;
    private final Halls halls;
    private final Vault vault;
    private final AppointmentQueries appointments;
    private final Agendas agendas;

    AppointmentRegistry(Numbers numbers, Halls halls, Vault vault, AppointmentQueries appointments, Agendas agendas) {
        this.numbers = numbers;
        this.halls = halls;
        this.vault = vault;
        this.appointments = appointments;
        this.agendas = agendas;
    }

    /** As {@code 330106-ZB20261123-0001}, counted by hall and day; a repeated request finds the number it was given. */
    String dutyCallNo(String hall, CommandContext context) {
        return number("DutyCall", hall, "ZB", context);
    }

    /** Lays down who calls once nothing stands against it; every time asked it is the same person. */
    Supplier<Applicant> onTaking(String dutyCallNo, String hall, AppointmentCaller caller, Envelope beside) {
        return () -> put(beside, IntakeKind.DUTY_CALL.of(dutyCallNo), hall, caller.personalData(), Map.of());
    }

    /** Number and person of a booking that may still lose the race for its slot: drawn once, when first asked for. As {@code 330106-YY20261123-0001}, counted by hall and day of the booking. */
    Supplier<Entry> onBooking(
            String hall, String agenda, Map<String, String> person, CommandContext context, Envelope beside) {
        return once(() -> entry(hall, agenda, person, context, beside));
    }

    /** As for a booking, of the person whom the vault has with the former number; unknown once that person is erased. */
    Supplier<Entry> onMoving(String hall, String agenda, String formerNo, CommandContext context, Envelope beside) {
        return once(() ->
                entry(hall, agenda, person(formerNo).orElseThrow(() -> HallGuard.unknown(formerNo)), context, beside));
    }

    /**
     * What the request booked when it came first, with whomever that was: tried with another clerk, it would book twice under
     * one number. Empty when it comes first, or has booked nothing.
     */
    Optional<AppointmentBooked> before(String hall, CommandContext context) {
        return numbers.reserved(APPOINTMENTS + ":" + hall, context)
                .map(AppointmentRegistry::number)
                .flatMap(no -> knownAgenda(no).flatMap(agenda -> agendas.booking(agenda, no)));
    }

    private Entry entry(
            String hall, String agenda, Map<String, String> person, CommandContext context, Envelope beside) {
        String no = number(APPOINTMENTS, hall, "YY", context);
        return new Entry(no, put(beside, IntakeKind.APPOINTMENT.of(no), hall, person, Map.of(AGENDA, agenda)));
    }

    /** Who wished for it, with their addresses, for the service's own work; empty once they are erased. */
    Optional<Map<String, String>> person(String appointmentNo) {
        return vault.forOwnUse(IntakeKind.APPOINTMENT.of(appointmentNo));
    }

    private static Supplier<Entry> once(Supplier<Entry> drawn) {
        return new Supplier<>() {
            private @Nullable Entry entry;

            @Override
            public Entry get() {
                if (entry == null) {
                    entry = drawn.get();
                }
                return entry;
            }
        };
    }

    /** The view may not know yet what was booked a moment ago; the vault does, but for persons since erased. */
    String agendaOf(String appointmentNo, Actor actor) {
        HallGuard.check(actor, appointmentNo);
        return agendaOf(appointmentNo);
    }

    /** For whoever is known to have that number: by its code, or by the hall. */
    String agendaOf(String appointmentNo) {
        return knownAgenda(appointmentNo).orElseThrow(() -> HallGuard.unknown(appointmentNo));
    }

    private Optional<String> knownAgenda(String appointmentNo) {
        return appointments
                .find(appointmentNo)
                .map(AppointmentSheet::agenda)
                .or(() -> person(appointmentNo).map(fields -> fields.get(AGENDA)));
    }

    private Applicant put(
            Envelope beside, VaultId id, String hall, Map<String, String> person, Map<String, String> more) {
        String ref = vault.personRef(hall, person.get(Vault.ID_NUMBER), id.number());
        Map<String, String> fields = new LinkedHashMap<>(person);
        fields.putAll(more);
        beside.put(id, ref, fields);
        return new Applicant(ref, MaskedName.of(Objects.requireNonNull(person.get("name"))));
    }

    private String number(String series, String hall, String letters, CommandContext context) {
        String day = halls.today(hall, context.at()).format(DateTimeFormatter.BASIC_ISO_DATE);
        Numbers.Reserved reserved =
                numbers.reserve(series + ":" + hall, series + ":" + hall + "-" + letters + day, context);
        return number(reserved);
    }

    private static String number(Numbers.Reserved reserved) {
        return reserved.series().substring(reserved.series().indexOf(':') + 1) + "-" + reserved.number();
    }
}
