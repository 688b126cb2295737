package org.servicehall.intake.api.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.servicehall.contracts.queue.PriorityGround;
import org.servicehall.contracts.queue.QueueEvent.TicketTaken;
import org.servicehall.intake.domain.queue.QueueCommand.Place;
import org.servicehall.intake.domain.queue.QueueCommand.TakeTicket;
import org.servicehall.intake.domain.queue.QueueCommand.Wish;
import org.servicehall.intake.domain.queue.QueueRules;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.testing.ClosedHall;
import org.servicehall.intake.testing.Door;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.servicehall.platform.testing.badinput.Example;

/** A right request for each operation on a window's queue. */
public final class QueueExamples {
    private static final Set<Role> STAFF = EnumSet.of(Role.CLERK, Role.LEAD, Role.OFFICE);
    private static final String QUEUE = "/api/queues/CIVIL_AFFAIRS/";

    private static final AtomicInteger CALLERS = new AtomicInteger();

    private final int port;
    private final Commands commands;

    public QueueExamples(int port, Commands commands) {
        this.port = port;
        this.commands = commands;
    }

    public List<Example> all() {
        return List.of(
                new Example("/api/public/queue-tickets", () -> "/api/public/queue-tickets", """
                        {"hall":"330106","window":"CIVIL_AFFAIRS","matterId":"serious-illness-relief","priority":"AGED_60"}""", "", Set.of()),
                new Example("/api/queues/{window}/tickets", () -> QUEUE + "tickets", """
                        {"matterId":"serious-illness-relief","priority":"AGED_60"}""", Door.WANG, STAFF),
                queue("calls", ""),
                queue("tickets/{ticket}/recall", ""),
                queue("tickets/{ticket}/service", ""),
                queue("tickets/{ticket}/completion", ""),
                queue("tickets/{ticket}/missed", ""),
                queue("tickets/{ticket}/bringing-back", ""),
                queue("tickets/{ticket}/leaving", ""),
                toShow("priority-confirmation"),
                toShow("priority-striking"),
                queue("tickets/{ticket}/hand-on", "{\"to\":\"LABOUR\"}"));
    }

    /** Each with a ticket of its own, called by somebody who calls no other. */
    private Example queue(String act, String body) {
        return new Example(
                "/api/queues/{window}/" + act,
                () -> {
                    Door door = new Door(port);
                    String clerk = TestTokens.withWindow(
                            "clerk.q" + CALLERS.incrementAndGet(), "330106", "CIVIL_AFFAIRS", Role.CLERK);
                    String issued =
                            door.post(Door.WANG, QUEUE + "tickets", "{}").text("no");
                    if (act.equals("calls")) {
                        return QUEUE + act;
                    }
                    String called = door.post(clerk, QUEUE + "calls", "").text("no");
                    String ticket = called.isEmpty() ? issued : called;
                    if (act.endsWith("bringing-back")) {
                        door.post(clerk, QUEUE + "tickets/" + ticket + "/missed", "");
                    }
                    return QUEUE + act.replace("{ticket}", ticket);
                },
                body,
                act.equals("calls")
                        ? TestTokens.withWindow("clerk.q0", "330106", "CIVIL_AFFAIRS", Role.CLERK)
                        : Door.WANG,
                STAFF);
    }

    /** A ticket whose priority is still to be shown: taken at the public page, while that was open. */
    private Example toShow(String act) {
        return new Example(
                "/api/queues/{window}/tickets/{ticket}/" + act,
                () -> {
                    Instant open = Instant.parse("2025-09-26T01:00:00Z");
                    Duration half = Duration.ofMinutes(30);
                    QueueRules rules = new QueueRules(
                            ClosedHall.CALENDAR, half, half, 240, 240, 3, 2, 3, Set.of(PriorityGround.AGED_60));
                    String queue = WindowQueues.queue("330106", "CIVIL_AFFAIRS", ClosedHall.DAY);
                    TakeTicket taking = new TakeTicket(
                            queue,
                            new Place("330106", "CIVIL_AFFAIRS", ClosedHall.DAY, "C"),
                            new Wish(null, null, PriorityGround.AGED_60, null),
                            true,
                            rules,
                            null,
                            open);
                    String ticket = commands.send(taking, CommandContext.of("public", open))
                            .only(TicketTaken.class)
                            .ticketNo();
                    return QUEUE + "tickets/" + ticket + "/" + act;
                },
                "",
                Door.WANG,
                STAFF);
    }
}
