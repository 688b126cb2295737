package org.servicehall.intake.domain.duty;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.appointment.DutyCallEvent;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallClosed;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyCallTaken;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkArrived;
import org.servicehall.contracts.appointment.DutyCallEvent.DutyClerkNotified;
import org.servicehall.intake.domain.duty.DutyCallCommand.CloseDutyCall;
import org.servicehall.intake.domain.duty.DutyCallCommand.NotifyClerk;
import org.servicehall.intake.domain.duty.DutyCallCommand.RecordArrival;
import org.servicehall.intake.domain.duty.DutyCallCommand.Step;
import org.servicehall.intake.domain.duty.DutyCallCommand.TakeDutyCall;
import org.servicehall.intake.domain.duty.DutyCallQuestion.WhatMayBeDone;

/**
 * An urgent need that reached the hall while it was closed (rule A3). Whoever picks up the telephone takes it; the person on
 * duty sees it through (T8), or the office or the lead in that person's place.
 */
@EventSourcedEntity(tagKey = DutyCallEvent.STREAM)
public class DutyCall {
    private @Nullable DutyCallTaken taken;
    private DutyCallState state = DutyCallState.TAKEN;

    @EntityCreator
    DutyCall() {}

    @CommandHandler
    void take(TakeDutyCall command, EventAppender events) {
        if (taken != null) {
            throw Refusal.conflict("duty-call-exists", "A3", command.dutyCallNo());
        }
        if (command.calendar().isWorkingTime(command.at())) {
            throw Refusal.conflict("hall-is-open", "A3");
        }
        events.append(new DutyCallTaken(
                command.dutyCallNo(),
                command.hall(),
                command.matterId(),
                command.matterName(),
                command.window(),
                command.channel(),
                command.person().get(),
                command.clerk(),
                command.onDuty(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void tell(NotifyClerk command, EventAppender events) {
        DutyCallTaken call = open(DutyCallAct.NOTIFY_CLERK, command);
        events.append(new DutyClerkNotified(call.dutyCallNo(), call.hall(), call.clerk(), command.by(), command.at()));
    }

    @CommandHandler
    void arrive(RecordArrival command, EventAppender events) {
        DutyCallTaken call = open(DutyCallAct.RECORD_ARRIVAL, command);
        events.append(new DutyClerkArrived(call.dutyCallNo(), call.hall(), call.clerk(), command.by(), command.at()));
    }

    @CommandHandler
    void close(CloseDutyCall command, EventAppender events) {
        DutyCallTaken call = open(DutyCallAct.CLOSE, command);
        events.append(new DutyCallClosed(call.dutyCallNo(), call.hall(), command.result(), command.by(), command.at()));
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        DutyCallTaken call = known(question.dutyCallNo());
        return Offers.of(DutyCallAct.values(), act -> act.check(call, state, question.attendant()));
    }

    @EventSourcingHandler
    void on(DutyCallTaken event) {
        taken = event;
    }

    @EventSourcingHandler
    void on(DutyClerkNotified event) {
        state = DutyCallState.NOTIFIED;
    }

    @EventSourcingHandler
    void on(DutyClerkArrived event) {
        state = DutyCallState.ARRIVED;
    }

    @EventSourcingHandler
    void on(DutyCallClosed event) {
        state = DutyCallState.CLOSED;
    }

    private DutyCallTaken open(DutyCallAct act, Step command) {
        DutyCallTaken call = known(command.dutyCallNo());
        act.check(call, state, command.attendant());
        return call;
    }

    private DutyCallTaken known(String dutyCallNo) {
        if (taken == null) {
            throw Refusal.notFound("unknown-number", dutyCallNo);
        }
        return taken;
    }
}
