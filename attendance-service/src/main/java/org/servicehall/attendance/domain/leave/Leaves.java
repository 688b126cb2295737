package org.servicehall.attendance.domain.leave;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveCommand.ApproveLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.CancelLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RefuseLeave;
import org.servicehall.attendance.domain.leave.LeaveCommand.RequestLeave;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.LeaveEvent;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveApproved;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveCancelled;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRefused;
import org.servicehall.contracts.attendance.LeaveEvent.LeaveRequested;

/** A clerk's leaves of one year, together so that no two that stand can overlap (rule T6). */
@EventSourcedEntity(tagKey = LeaveEvent.STREAM)
public class Leaves {
    private final Map<Integer, LeaveRequested> requested = new TreeMap<>();
    private final Map<Integer, LeaveState> states = new TreeMap<>();

    @EntityCreator
    public Leaves() {}

    @CommandHandler
    void request(RequestLeave command, EventAppender events) {
        checkSpan(command.span(), command.zone());
        if (requested.containsKey(command.number())) {
            throw Refusal.conflict("leave-already-requested", "T6", command.number());
        }
        requested.values().stream()
                .filter(other -> state(other.number()).stands() && span(other).overlaps(command.span()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("leave-overlaps", "T6", command.leaves() + "-" + other.number());
                });
        events.append(new LeaveRequested(
                command.leaves(),
                command.hall(),
                command.clerk(),
                command.window(),
                command.number(),
                command.kind(),
                command.span().from(),
                command.span().to(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void approve(ApproveLeave command, EventAppender events) {
        var leave = admitted(LeaveAct.APPROVE, command.leaves(), command.number(), command.by(), command.at());
        events.append(new LeaveApproved(
                leave.leaves(),
                leave.hall(),
                leave.clerk(),
                leave.number(),
                leave.kind(),
                leave.from(),
                leave.to(),
                command.by().id(),
                command.at()));
    }

    @CommandHandler
    void refuse(RefuseLeave command, EventAppender events) {
        var leave = admitted(LeaveAct.REFUSE, command.leaves(), command.number(), command.by(), command.at());
        events.append(new LeaveRefused(
                leave.leaves(),
                leave.hall(),
                leave.clerk(),
                leave.number(),
                command.reason(),
                command.by().id(),
                command.at()));
    }

    @CommandHandler
    void cancel(CancelLeave command, EventAppender events) {
        var leave = admitted(LeaveAct.CANCEL, command.leaves(), command.number(), command.by(), command.at());
        events.append(new LeaveCancelled(
                leave.leaves(),
                leave.hall(),
                leave.clerk(),
                leave.number(),
                command.by().id(),
                command.at()));
    }

    @CommandHandler
    Offers offered(LeaveQuestion.WhatMayBeDone question) {
        var leave = known(question.leaves(), question.number());
        return Offers.of(
                LeaveAct.values(), act -> act.check(leave, state(leave.number()), question.who(), question.at()));
    }

    private static void checkSpan(Span span, ZoneId zone) {
        if (span.isEmpty()) {
            throw Refusal.unprocessable("leave-ends-before-it-begins", "T6").at("to");
        }
        var lastMoment = span.to().minusMillis(1);
        if (span.from().atZone(zone).getYear() != lastMoment.atZone(zone).getYear()) {
            throw Refusal.unprocessable("leave-crosses-year", "T6").at("to");
        }
    }

    private LeaveRequested admitted(LeaveAct act, String leaves, int number, Acting who, Instant at) {
        var leave = known(leaves, number);
        act.check(leave, state(number), who, at);
        return leave;
    }

    private LeaveRequested known(String leaves, int number) {
        var leave = requested.get(number);
        if (leave == null) {
            throw Refusal.notFound("unknown-number", leaves + "-" + number);
        }
        return leave;
    }

    private LeaveState state(int number) {
        return states.getOrDefault(number, LeaveState.REQUESTED);
    }

    private static Span span(LeaveRequested leave) {
        return new Span(leave.from(), leave.to());
    }

    @EventSourcingHandler
    void on(LeaveRequested event) {
        requested.put(event.number(), event);
    }

    @EventSourcingHandler
    void on(LeaveApproved event) {
        states.put(event.number(), LeaveState.APPROVED);
    }

    @EventSourcingHandler
    void on(LeaveRefused event) {
        states.put(event.number(), LeaveState.REFUSED);
    }

    @EventSourcingHandler
    void on(LeaveCancelled event) {
        states.put(event.number(), LeaveState.CANCELLED);
    }
}
