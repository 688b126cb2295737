package org.servicehall.intake.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.domain.command.ApplicationCommand.CalledBy;
import org.servicehall.intake.domain.queue.QueueCommand.Place;
import org.servicehall.intake.domain.queue.QueueRules;
import org.servicehall.intake.domain.queue.TicketState;
import org.servicehall.intake.view.presence.Presence;
import org.servicehall.intake.view.queue.QueueReadings;
import org.servicehall.intake.view.queue.QueuedTicket;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Which queues a hall has, who may act on them, and who is at their windows (rule S2). */
@Component
public class WindowQueues {
    private final Halls halls;
    private final QueueSettings settings;
    private final StaffDirectory staff;
    private final Presence presence;
    private final QueueReadings readings;

    WindowQueues(Halls halls, QueueSettings settings, StaffDirectory staff, Presence presence, QueueReadings readings) {
        this.halls = halls;
        this.settings = settings;
        this.staff = staff;
        this.presence = presence;
        this.readings = readings;
    }

    /** As {@code 330106-20261123-CIVIL_AFFAIRS}: today's queue of the window. */
    public String today(String hall, String window, Instant at) {
        return queue(hall, window, halls.today(hall, at));
    }

    public static String queue(String hall, String window, LocalDate day) {
        return hall + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + window;
    }

    public Place place(String hall, String window, LocalDate day) {
        return new Place(hall, window, day, letter(halls.get(hall), window));
    }

    public QueueRules rules(String hall) {
        return settings.rules(halls.calendar(hall));
    }

    /**
     * The hall's window.
     *
     * @param field of the request that names it
     * @throws Refusal {@code unknown-window}, 422
     */
    public Hall.Window window(String hall, String window, String field) {
        return halls.get(hall)
                .window(window)
                .orElseThrow(() ->
                        Refusal.unprocessable("unknown-window", "S2", window).at(field));
    }

    /**
     * Lets on who serves that window; lead and office see to every window.
     *
     * @throws Refusal {@code unknown-queue}, 404; {@code queue-of-another-window}, 403
     */
    public void check(Actor actor, String window, Instant at) {
        if (halls.get(actor.hall()).window(window).isEmpty()) {
            throw Refusal.notFound("unknown-queue", window);
        }
        if (!served(actor, at).contains(window)) {
            throw Refusal.forbidden("queue-of-another-window", "S2");
        }
    }

    /** Codes of the windows whose queues this person may act on, the own one first. */
    public List<String> served(Actor actor, Instant at) {
        List<String> served = new ArrayList<>();
        if (actor.window() != null) {
            served.add(actor.window());
        }
        staff.find(actor.hall(), actor.id(), at).ifPresent(member -> served.addAll(member.windows()));
        if (actor.is(Role.LEAD) || actor.is(Role.OFFICE)) {
            halls.get(actor.hall()).windows().forEach(window -> served.add(window.code()));
        }
        return served.stream().distinct().toList();
    }

    /** Whether somebody is at the window, as far as is known. */
    public boolean isAttended(String hall, String window, Instant at) {
        return attended(hall, at).contains(window);
    }

    /**
     * Codes of the windows at which somebody is, everybody of the hall looked at once. Before it opens nobody has signed yet,
     * and where nobody of the hall signs nobody can tell: then somebody is at each.
     */
    public Set<String> attended(String hall, Instant at) {
        Set<String> all =
                halls.get(hall).windows().stream().map(Hall.Window::code).collect(Collectors.toSet());
        if (!halls.calendar(hall).isWorkingTime(at)) {
            return all;
        }
        LocalDate today = halls.today(hall, at);
        Map<String, Boolean> seen = new HashMap<>();
        Set<String> attended = all.stream()
                .filter(window -> staff.ofWindow(hall, window, today).stream()
                        .anyMatch(member ->
                                seen.computeIfAbsent(member.user(), user -> presence.isAtWork(hall, user, at))))
                .collect(Collectors.toSet());
        return attended.isEmpty() ? all : attended;
    }

    /**
     * By which ticket a resident was called whom this person receives now. It is looked at again when the reception is
     * decided; before that it may have been served by this very reception.
     *
     * @return null where the request names none
     * @throws Refusal {@code ticket-not-at-window}, 422
     */
    public @Nullable Supplier<CalledBy> ticketOf(@Nullable String ticketNo, Actor actor, Instant at) {
        if (ticketNo == null) {
            return null;
        }
        LocalDate day = halls.today(actor.hall(), at);
        for (String window : served(actor, at)) {
            String queue = queue(actor.hall(), window, day);
            if (ticket(queue, ticketNo).filter(WindowQueues::isOrWasReceived).isPresent()) {
                return () -> ticket(queue, ticketNo)
                        .filter(ticket -> ticket.state().isAtTheWindow())
                        .map(_ -> new CalledBy(queue, ticketNo))
                        .orElseThrow(() -> notThere(ticketNo));
            }
        }
        throw notThere(ticketNo);
    }

    private Optional<QueuedTicket> ticket(String queue, String ticketNo) {
        return readings.now(queue)
                .flatMap(day -> day.tickets().stream()
                        .filter(ticket -> ticket.ticketNo().equals(ticketNo))
                        .findFirst());
    }

    private static boolean isOrWasReceived(QueuedTicket ticket) {
        return ticket.state().isAtTheWindow()
                || (ticket.state() == TicketState.SERVED && ticket.applicationNo() != null);
    }

    private static Refusal notThere(String ticketNo) {
        return Refusal.unprocessable("ticket-not-at-window", "S2", ticketNo).at("ticketNo");
    }

    /** A, B, C … in the order of the hall's windows, and two letters where there are more. */
    private static String letter(Hall hall, String window) {
        List<String> codes = hall.windows().stream().map(Hall.Window::code).toList();
        int place = codes.indexOf(window);
        String last = String.valueOf((char) ('A' + place % 26));
        return place < 26 ? last : (char) ('A' + place / 26 - 1) + last;
    }
}
