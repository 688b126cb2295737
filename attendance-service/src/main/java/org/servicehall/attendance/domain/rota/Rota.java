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
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
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
        command.rules().checkDay(duty, command.day(), command.at());
        command.rules().checkClerk(duty, command.clerk(), command.day());
        var previous = turns.find(duty, command.day()).map(Turn::clerk).orElse(null);
        if (command.clerk().equals(previous)) {
            return;
        }
        if (previous != null && (command.reason() == null || command.reason().isBlank())) {
            throw Refusal.unprocessable("duty-change-without-reason", DutyRules.ruleOf(duty), command.day(), previous);
        }
        events.append(assigned(command, previous));
    }

    @CommandHandler
    void fill(FillRota command, EventAppender events) {
        var duty = command.duty();
        var clerks = command.clerks();
        command.rules().checkInTurn(duty, clerks);
        var days = command.rules().days(duty, command.month(), command.from(), command.at()).stream()
                .filter(day -> turns.find(duty, day).isEmpty())
                .toList();
        for (int turn = 0; turn < days.size(); turn++) {
            var day = days.get(turn);
            var clerk = clerks.get(turn % clerks.size());
            command.rules().checkClerk(duty, clerk, day);
            events.append(assigned(command, day, clerk));
        }
    }

    @CommandHandler
    void propose(ProposeSwap command, EventAppender events) {
        var duty = command.duty();
        var turn = own(duty, command.day(), command.by());
        command.rules().checkNotPast(duty, command.day(), command.at());
        command.rules().checkClerk(duty, command.colleague(), command.day());
        if (command.colleague().equals(turn.clerk())) {
            throw Refusal.unprocessable("swap-with-oneself", DutyRules.ruleOf(duty));
        }
        if (turn.swap() != null) {
            throw Refusal.conflict(
                    "swap-open", DutyRules.ruleOf(duty), turn.swap().colleague());
        }
        checkInReturn(command);
        events.append(proposed(command));
    }

    @CommandHandler
    void agree(AgreeSwap command, EventAppender events) {
        var duty = command.duty();
        var turn = assigned(duty, command.day());
        var swap = asked(turn, command.by());
        command.rules().checkNotPast(duty, command.day(), command.at());
        command.rules().checkClerk(duty, swap.colleague(), command.day());
        if (swap.inReturn() != null) {
            command.rules().checkNotPast(duty, swap.inReturn(), command.at());
            command.rules().checkClerk(duty, turn.clerk(), swap.inReturn());
        }
        events.append(agreed(command, turn.clerk(), swap));
    }

    @CommandHandler
    void decline(DeclineSwap command, EventAppender events) {
        var swap = asked(assigned(command.duty(), command.day()), command.by());
        events.append(new SwapDeclined(
                command.rota(), command.hall(), command.duty(), command.day(), swap.colleague(), command.at()));
    }

    @CommandHandler
    void tick(TickItem command, EventAppender events) {
        var duty = command.duty();
        var turn = own(duty, command.day(), command.by());
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
        command.rules().checkClerk(command.duty(), command.by(), day);
        if (turns.find(command.duty(), day)
                .filter(turn -> turn.clerk().equals(command.colleague()))
                .isEmpty()) {
            throw Refusal.conflict("in-return-not-theirs", DutyRules.ruleOf(command.duty()), day, command.colleague());
        }
    }

    private Turn own(Duty duty, LocalDate day, String by) {
        var turn = assigned(duty, day);
        if (!turn.clerk().equals(by)) {
            throw Refusal.forbidden("not-your-turn", DutyRules.ruleOf(duty), day, turn.clerk());
        }
        return turn;
    }

    private static Turn.Swap asked(Turn turn, String by) {
        var swap = turn.swap();
        if (swap == null) {
            throw Refusal.conflict("no-open-swap", DutyRules.ruleOf(turn.duty()), turn.day());
        }
        if (!swap.colleague().equals(by)) {
            throw Refusal.forbidden("swap-not-asked-of-you", DutyRules.ruleOf(turn.duty()), swap.colleague());
        }
        return swap;
    }

    private Turn assigned(Duty duty, LocalDate day) {
        return turns.find(duty, day)
                .orElseThrow(() -> Refusal.conflict("duty-not-assigned", DutyRules.ruleOf(duty), day));
    }
}
