package org.servicehall.intake.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketBroughtBack;
import org.servicehall.contracts.queue.QueueEvent.TicketCalled;
import org.servicehall.contracts.queue.QueueEvent.TicketMissed;
import org.servicehall.intake.domain.queue.QueueCommand.BringBack;
import org.servicehall.intake.domain.queue.QueueCommand.CallAgain;
import org.servicehall.intake.domain.queue.QueueCommand.CallNext;
import org.servicehall.intake.domain.queue.QueueCommand.DecidePriority;
import org.servicehall.intake.domain.queue.QueueCommand.EndService;
import org.servicehall.intake.domain.queue.QueueCommand.MarkMissed;
import org.servicehall.intake.domain.queue.QueueCommand.Place;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;

/** The civil affairs window on Friday 26 September 2025, in summer hours: 8:00–11:00 and 14:00–17:00. */
final class Queues {
    static final String QUEUE = "330106-20250926-CIVIL_AFFAIRS";
    static final String HALL = "330106";
    static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    static final Place PLACE = new Place(HALL, "CIVIL_AFFAIRS", FRIDAY, "C");
    static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    static final Instant CLOSES = Instant.parse("2025-09-26T09:30:00Z");
    static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    static final QueueRules RULES = rules(200, EnumSet.allOf(PriorityGround.class));
    static final String WANG = "wang.fang";
    static final String LI = "li.na";

    private Queues() {}

    static QueueRules rules(int tickets, Set<PriorityGround> posted) {
        return rules(tickets, tickets, posted);
    }

    static QueueRules rules(int tickets, int publicTickets, Set<PriorityGround> posted) {
        Duration half = Duration.ofMinutes(30);
        return new QueueRules(CALENDAR, half, half, tickets, publicTickets, 3, 2, 3, posted);
    }

    static AxonTestFixture fixture() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        return AxonTestFixture.with(
                EventSourcingConfigurer.create()
                        .registerEntity(EventSourcedEntityModule.autodetected(String.class, WindowQueue.class)),
                AxonTestFixture.Customization::disableAxonServer);
    }

    static TakeTicket take() {
        return take(null, NINE);
    }

    static TakeTicket take(@Nullable PriorityGround priority, Instant at) {
        return new TakeTicket(QUEUE, PLACE, new Wish(null, null, priority, null), true, RULES, null, at);
    }

    /** Given at the desk, where what gives priority is seen. */
    static TakeTicket prior(PriorityGround priority, Instant at) {
        return new TakeTicket(QUEUE, PLACE, new Wish(null, null, priority, null), true, RULES, WANG, at);
    }

    static DecidePriority shown(String no, boolean shown) {
        return new DecidePriority(QUEUE, no, shown, WANG, NINE);
    }

    static CallNext next(String by) {
        return new CallNext(QUEUE, RULES, by, NINE);
    }

    static CallAgain again(String no) {
        return new CallAgain(QUEUE, no, RULES, WANG, NINE);
    }

    static MarkMissed missed(String no) {
        return new MarkMissed(QUEUE, no, WANG, NINE);
    }

    static BringBack back(String no) {
        return new BringBack(QUEUE, no, RULES, WANG, NINE);
    }

    static EndService end(String no) {
        return new EndService(QUEUE, no, null, false, WANG, NINE);
    }

    static TicketCalled called(String no, int call, String by) {
        return new TicketCalled(QUEUE, HALL, no, call, by, NINE);
    }

    static TicketMissed wasMissed(String no) {
        return new TicketMissed(QUEUE, HALL, no, WANG, null, NINE);
    }

    static TicketBroughtBack wasBroughtBack(String no) {
        return new TicketBroughtBack(QUEUE, HALL, no, 3, WANG, NINE);
    }

    static Consumer<Throwable> refused(String code) {
        return thrown -> {
            Throwable cause = thrown;
            while (!(cause instanceof Refusal) && cause.getCause() != null) {
                cause = cause.getCause();
            }
            assertThat(cause).isInstanceOf(Refusal.class);
            assertThat(((Refusal) cause).code()).isEqualTo(code);
        };
    }
}
