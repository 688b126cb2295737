package org.servicehall.attendance.domain.rota;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.rota.RotaCommand.AgreeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.AssignDuty;
import org.servicehall.attendance.domain.rota.RotaCommand.DeclineSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.FillRota;
import org.servicehall.attendance.domain.rota.RotaCommand.ProposeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.TickItem;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;

/**
 * Who has which turn in a hall's month (rules T8, H1). The month is one stream, so that a swap and the office's change of
 * either of its days can't both happen unseen.
 */
@EventSourcedEntity(tagKey = RotaEvent.STREAM)
public class Rota {
    private Turns turns = Turns.NONE;

    @EntityCreator
    public Rota() {}

    /** Who has the turn already keeps it, and nothing is recorded. */
    @CommandHandler
    void assign(AssignDuty command, EventAppender events) {
        var duty = command.duty();
        RotaAct.ASSIGN.check(turns, duty, command.day(), command.rules(), command.by(), command.at());
        command.rules().checkClerk("clerk", duty, command.clerk(), command.day());
        var previous = turns.find(duty, command.day()).map(Turn::clerk).orElse(null);
        if (command.clerk().equals(previous)) {
            return;
        }
        if (previous != null && (command.reason() == null || command.reason().isBlank())) {
            throw Refusal.unprocessable("duty-change-without-reason", DutyRules.ruleOf(duty), command.day(), previous)
                    .at("reason");
        }
        events.append(assigned(command, previous));
    }

    @CommandHandler
    void fill(FillRota command, EventAppender events) {
        var duty = command.duty();
        var clerks = command.clerks();
        RotaAct.FILL.check(turns, duty, command.month().atEndOfMonth(), command.rules(), command.by(), command.at());
        command.rules().checkInTurn(duty, clerks);
        var days = command.rules().days(duty, command.month(), command.from(), command.at()).stream()
                .filter(day -> turns.find(duty, day).isEmpty())
                .toList();
        for (int turn = 0; turn < days.size(); turn++) {
            var day = days.get(turn);
            var clerk = clerks.get(turn % clerks.size());
            command.rules().checkClerk("clerks", duty, clerk, day);
            events.append(assigned(command, day, clerk));
        }
    }

    @CommandHandler
    void propose(ProposeSwap command, EventAppender events) {
        var duty = command.duty();
        RotaAct.PROPOSE_SWAP.check(turns, duty, command.day(), command.rules(), command.by(), command.at());
        command.rules().checkClerk("colleague", duty, command.colleague(), command.day());
        if (command.colleague().equals(command.by())) {
            throw Refusal.unprocessable("swap-with-oneself", DutyRules.ruleOf(duty))
                    .at("colleague");
        }
        checkInReturn(command);
        events.append(proposed(command));
    }

    @CommandHandler
    void agree(AgreeSwap command, EventAppender events) {
        var duty = command.duty();
        RotaAct.AGREE_SWAP.check(turns, duty, command.day(), command.rules(), command.by(), command.at());
        var turn = turns.assigned(duty, command.day());
        events.append(agreed(command, turn.clerk(), turns.asked(duty, command.day(), command.by())));
    }

    @CommandHandler
    void decline(DeclineSwap command, EventAppender events) {
        var swap = turns.asked(command.duty(), command.day(), command.by());
        events.append(new SwapDeclined(
                command.rota(), command.hall(), command.duty(), command.day(), swap.colleague(), command.at()));
    }

    @CommandHandler
    void tick(TickItem command, EventAppender events) {
        var duty = command.duty();
        RotaAct.TICK.check(turns, duty, command.day(), command.rules(), command.by(), command.at());
        var turn = turns.assigned(duty, command.day());
        var item = command.rules().item(duty, command.item());
        switch (command.rules().state(turn, item, command.at())) {
            case TICKED -> throw Refusal.conflict("item-already-ticked", DutyRules.ruleOf(duty), item.name());
            case TO_COME, MISSED ->
                throw Refusal.conflict(
                        "item-not-due",
                        DutyRules.ruleOf(duty),
                        item.name(),
                        command.rules().dueOn(item, command.day()));
            case TO_DO -> events.append(ticked(command));
        }
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        var rules = question.rules();
        return Offers.of(
                RotaAct.values(),
                act -> act.places(question.month(), turns, rules, question.at()),
                (act, in) -> act.check(turns, in, rules, question.who(), question.at()));
    }

    @EventSourcingHandler
    void on(DutyAssigned event) {
        turns = turns.after(event);
    }

    @EventSourcingHandler
    void on(SwapProposed event) {
        turns = turns.after(event);
    }

    @EventSourcingHandler
    void on(SwapAgreed event) {
        turns = turns.after(event);
    }

    @EventSourcingHandler
    void on(SwapDeclined event) {
        turns = turns.after(event);
    }

    @EventSourcingHandler
    void on(ItemTicked event) {
        turns = turns.after(event);
    }

    private static DutyAssigned assigned(AssignDuty command, @Nullable String previous) {
        return new DutyAssigned(
                command.rota(),
                command.hall(),
                command.duty(),
                command.day(),
                command.clerk(),
                previous,
                previous == null ? null : command.reason(),
                command.by(),
                command.at());
    }

    private static DutyAssigned assigned(FillRota command, LocalDate day, String clerk) {
        return new DutyAssigned(
                command.rota(), command.hall(), command.duty(), day, clerk, null, null, command.by(), command.at());
    }

    private static SwapProposed proposed(ProposeSwap command) {
        return new SwapProposed(
                command.rota(),
                command.hall(),
                command.duty(),
                command.day(),
                command.by(),
                command.colleague(),
                command.inReturn(),
                command.at());
    }

    private static SwapAgreed agreed(AgreeSwap command, String clerk, Turn.Swap swap) {
        return new SwapAgreed(
                command.rota(),
                command.hall(),
                command.duty(),
                command.day(),
                clerk,
                swap.colleague(),
                swap.inReturn(),
                command.at());
    }

    private static ItemTicked ticked(TickItem command) {
        return new ItemTicked(
                command.rota(),
                command.hall(),
                command.duty(),
                command.day(),
                command.item(),
                command.by(),
                command.at());
    }

    private void checkInReturn(ProposeSwap command) {
        var day = command.inReturn();
        if (day == null) {
            return;
        }
        command.rules().checkNotPast(command.duty(), day, command.at());
        command.rules().checkClerk("inReturn", command.duty(), command.by(), day);
        if (turns.find(command.duty(), day)
                .filter(turn -> turn.clerk().equals(command.colleague()))
                .isEmpty()) {
            throw Refusal.conflict("in-return-not-theirs", DutyRules.ruleOf(command.duty()), day, command.colleague());
        }
    }
}
