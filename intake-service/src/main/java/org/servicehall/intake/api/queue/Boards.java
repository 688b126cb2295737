package org.servicehall.intake.api.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.intake.api.queue.QueueAnswers.BoardCall;
import org.servicehall.intake.api.queue.QueueAnswers.BoardLine;
import org.servicehall.intake.api.queue.QueueAnswers.QueueBoard;
import org.servicehall.intake.api.queue.QueueAnswers.WaitsOfDay;
import org.servicehall.intake.domain.queue.QueueRules;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.view.queue.QueueDay;
import org.servicehall.intake.view.queue.QueueQueries;
import org.servicehall.intake.view.queue.QueuedTicket;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Makes of the queues what the wall and the office want to see (rule S2). */
@Component
class Boards {
    private static final Comparator<QueuedTicket> LATEST =
            Comparator.comparing(Boards::calledAt).reversed();
    /** Anybody asks for a board, as often as they like, and it costs reads of every window and everybody in the hall. */
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final QueueQueries queries;
    private final WindowQueues queues;
    private final StaffDirectory staff;
    private final Halls halls;
    private final KeptBriefly<QueueBoard> kept = new KeptBriefly<>(KEPT);

    Boards(QueueQueries queries, WindowQueues queues, StaffDirectory staff, Halls halls) {
        this.queries = queries;
        this.queues = queues;
        this.staff = staff;
        this.halls = halls;
    }

    /** As it is, or was up to two seconds before. */
    QueueBoard of(String code, Instant now) {
        Hall hall = halls.get(code);
        return kept.get(hall.code(), now, () -> of(hall, now));
    }

    private QueueBoard of(Hall hall, Instant now) {
        String code = hall.code();
        LocalDate today = halls.today(code, now);
        QueueRules rules = queues.rules(code);
        Set<String> attended = queues.attended(code, now);
        return new QueueBoard(
                code,
                hall.name(),
                today,
                rules.givesTicketsAt(now),
                posted(rules),
                hall.windows().stream()
                        .map(window -> line(code, window, today, rules, attended.contains(window.code())))
                        .toList());
    }

    /** In the order of the list. */
    static List<PriorityGround> posted(QueueRules rules) {
        return rules.posted().stream().sorted().toList();
    }

    private BoardLine line(String hall, Hall.Window window, LocalDate today, QueueRules rules, boolean attended) {
        Optional<QueueDay> day = queries.find(WindowQueues.queue(hall, window.code(), today));
        List<QueuedTicket> tickets = day.map(QueueDay::tickets).orElse(List.of());
        Long average = day.map(Boards::average).orElse(null);
        return new BoardLine(
                window.code(),
                window.name(),
                attended,
                rules.publicTickets() == 0
                        || day.filter(one -> isFull(one, rules) || one.isClosed())
                                .isPresent(),
                day.map(one -> one.count(TicketState.WAITING)).orElse(0L),
                tickets.stream()
                        .filter(ticket -> ticket.state().isAtTheWindow())
                        .sorted(LATEST)
                        .map(ticket -> call(hall, ticket))
                        .toList(),
                average == null ? null : Math.ceilDiv(average, 60L));
    }

    /** At the public page, where the board tells people to take a ticket. */
    private static boolean isFull(QueueDay day, QueueRules rules) {
        return day.takenPublicly() >= rules.publicTickets()
                || day.tickets().stream()
                                .filter(ticket -> ticket.fromWindow() == null)
                                .count()
                        >= rules.tickets();
    }

    private BoardCall call(String hall, QueuedTicket ticket) {
        String clerk = ticket.clerk();
        String post = clerk == null
                ? null
                : staff.find(hall, clerk).map(StaffMember::post).orElse(null);
        return new BoardCall(ticket.ticketNo(), ticket.state(), clerk, post, ticket.calls(), ticket.calledAt());
    }

    private static Instant calledAt(QueuedTicket ticket) {
        return ticket.calledAt() == null ? Instant.MIN : ticket.calledAt();
    }

    /** Of the waits of those who were called, in seconds; null before the first. */
    static @Nullable Long average(QueueDay day) {
        List<Long> waits = day.waits();
        return waits.isEmpty()
                ? null
                : Math.round(waits.stream().mapToLong(Long::longValue).average().orElse(0));
    }

    WaitsOfDay waits(QueueDay day) {
        List<Long> waits = day.waits();
        return new WaitsOfDay(
                day.day(),
                day.window(),
                halls.get(day.hall())
                        .window(day.window())
                        .map(Hall.Window::name)
                        .orElseGet(() -> new LocalizedText(day.window(), day.window())),
                day.tickets().size(),
                day.count(TicketState.SERVED),
                day.count(TicketState.MISSED),
                day.count(TicketState.GIVEN_UP),
                day.count(TicketState.HANDED_ON),
                day.count(TicketState.UNSERVED),
                waits.isEmpty() ? null : median(waits),
                waits.isEmpty() ? null : waits.getLast());
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
