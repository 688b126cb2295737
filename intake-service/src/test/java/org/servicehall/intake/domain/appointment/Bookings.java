package org.servicehall.intake.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.Visit;
import org.servicehall.contracts.appointment.VisitKind;
import org.servicehall.contracts.appointment.VisitReason;
import org.servicehall.intake.domain.appointment.AppointmentCommand.BookAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.CancelAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.EndMovedAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Entry;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Former;
import org.servicehall.intake.domain.appointment.AppointmentCommand.MarkAppointment;
import org.servicehall.intake.domain.appointment.AppointmentCommand.Wish;

/** Bookings as the hall gives them: on Friday 26 September 2025 at nine for Monday the 29th, in summer hours. */
final class Bookings {
    static final String AGENDA = "330106-wang.fang-20250929";
    static final String FIRST = "330106-YY20250926-0001";
    static final String SECOND = "330106-YY20250926-0002";
    static final LocalDate MONDAY = LocalDate.of(2025, 9, 29);
    static final Instant NOW = Instant.parse("2025-09-26T01:00:00Z");
    static final Instant NINE = Instant.parse("2025-09-29T01:00:00Z");
    static final LocalizedText MATTER = new LocalizedText("廉租房", "Low-rent housing");
    static final Applicant PERSON = new Applicant("P-1", "张*");
    static final Visit OLD = new Visit(VisitReason.OLD_WEAK_ILL_DISABLED, null);
    static final SlotRules RULES = new SlotRules(
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published()), Duration.ofMinutes(30), 60);

    /** The clerk is away on Monday afternoon. */
    static final List<Slot> LEAVE =
            List.of(new Slot(Instant.parse("2025-09-29T06:00:00Z"), Instant.parse("2025-09-29T09:00:00Z")));

    private Bookings() {}

    static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, ClerkAgenda.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    static Wish hall() {
        return away(VisitKind.HALL, null, false);
    }

    static Wish away(VisitKind kind, @Nullable Visit visit, boolean address) {
        return new Wish("low-rent-housing", MATTER, "CONSTRUCTION", Channel.PHONE, kind, visit, address, null);
    }

    static BookAppointment book(String no, String start) {
        return book(no, MONDAY, LocalTime.parse(start), 1, hall());
    }

    static BookAppointment book(String no, LocalDate date, LocalTime start, int slots, Wish wish) {
        return new BookAppointment(
                AGENDA,
                "330106",
                "wang.fang",
                wish,
                date,
                start,
                slots,
                RULES,
                LEAVE,
                null,
                () -> new Entry(no, PERSON),
                "li.na",
                NOW);
    }

    /** The second in the place of the first. */
    static BookAppointment move(String start, String formerAgenda) {
        BookAppointment book = book(SECOND, start);
        return new BookAppointment(
                book.agenda(),
                book.hall(),
                book.clerk(),
                book.wish(),
                book.date(),
                book.start(),
                2,
                book.rules(),
                book.leave(),
                new Former(formerAgenda, FIRST, "经办人请假"),
                book.entry(),
                book.by(),
                book.at());
    }

    static EndMovedAppointment endMoved() {
        return new EndMovedAppointment(
                AGENDA, FIRST, SECOND, MONDAY, new Slot(NINE, NINE.plusSeconds(1800)), "经办人请假", "li.na", NOW);
    }

    static CancelAppointment cancel(Instant at) {
        return new CancelAppointment(AGENDA, FIRST, "来不了", "li.na", at);
    }

    static MarkAppointment mark(boolean kept, Instant at) {
        return new MarkAppointment(AGENDA, FIRST, kept, "wang.fang", at);
    }

    static Consumer<Throwable> refused(String code, @Nullable String rule) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            assertThat(((Refusal) cause).code()).isEqualTo(code);
            assertThat(((Refusal) cause).rule()).isEqualTo(rule);
        };
    }
}
