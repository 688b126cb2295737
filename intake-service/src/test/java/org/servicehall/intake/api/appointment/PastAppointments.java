package org.servicehall.intake.api.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;
import org.servicehall.intake.domain.appointment.SlotRules;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.WholeService;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.vault.KeptFields;
import org.servicehall.platform.vault.Vault;

/** Appointments that have begun by now, as if booked some days ago, since no request can book one. */
final class PastAppointments {
    private static final AtomicInteger BOOKED = new AtomicInteger();

    private final Commands commands;
    private final Vault vault;

    PastAppointments(Commands commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    /** Number of the appointment. */
    String book() {
        String no = String.format(Locale.ROOT, "330106-YY20250101-%04d", BOOKED.incrementAndGet());
        LocalDate date = ClosedHall.workingDay(-1);
        String clerk = AppointmentBodies.newClerk();
        String agenda = "330106-" + clerk + "-" + date.toString().replace("-", "");
        Instant at = ClosedHall.BEGINS.minus(Duration.ofDays(30));
        KeptFields.keep(
                vault, IntakeKind.APPOINTMENT.of(no), "P-" + no, Map.of("name", WholeService.NAME, "agenda", agenda));
        Wish wish = new Wish(
                "low-rent-housing",
                new LocalizedText("廉租房", "Low-rent housing"),
                "CONSTRUCTION",
                Channel.COUNTER,
                VisitKind.HALL,
                null,
                false,
                null);
        commands.send(
                new BookAppointment(
                        agenda,
                        "330106",
                        clerk,
                        wish,
                        date,
                        LocalTime.of(9, 0),
                        1,
                        new SlotRules(ClosedHall.CALENDAR, Duration.ofMinutes(30), 60),
                        List.of(),
                        null,
                        () -> new Entry(no, new Applicant("P-" + no, "欧阳**")),
                        "wang.fang",
                        at),
                CommandContext.of("wang.fang", at));
        return no;
    }
}
