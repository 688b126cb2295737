package org.servicehall.attendance.domain.rota;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.DutyAssigned;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;

/**
 * A month's turns as its events left them; what decides and what is shown follow from the same.
 *
 * @param all in the order of days
 */
public record Turns(List<Turn> all) {
    public static final Turns NONE = new Turns(List.of());

    private static final Comparator<Turn> BY_DAY =
            Comparator.comparing(Turn::day).thenComparing(Turn::duty);

    public Optional<Turn> find(Duty duty, LocalDate day) {
        return all.stream().filter(turn -> turn.is(duty, day)).findFirst();
    }

    /** @throws Refusal {@code duty-not-assigned}, 409 */
    Turn assigned(Duty duty, LocalDate day) {
        return find(duty, day).orElseThrow(() -> Refusal.conflict("duty-not-assigned", DutyRules.ruleOf(duty), day));
    }

    /** @throws Refusal {@code not-your-turn}, 403 */
    Turn own(Duty duty, LocalDate day, String who) {
        var turn = assigned(duty, day);
        if (!turn.clerk().equals(who)) {
            throw Refusal.forbidden("not-your-turn", DutyRules.ruleOf(duty), day, turn.clerk());
        }
        return turn;
    }

    /**
     * The swap that this person is asked for.
     *
     * @throws Refusal {@code no-open-swap}, 409; {@code swap-not-asked-of-you}, 403
     */
    Turn.Swap asked(Duty duty, LocalDate day, String who) {
        var swap = assigned(duty, day).swap();
        if (swap == null) {
            throw Refusal.conflict("no-open-swap", DutyRules.ruleOf(duty), day);
        }
        if (!swap.colleague().equals(who)) {
            throw Refusal.forbidden("swap-not-asked-of-you", DutyRules.ruleOf(duty), swap.colleague());
        }
        return swap;
    }

    public Turns after(RotaEvent event) {
        return switch (event) {
            case DutyAssigned assigned -> given(assigned.duty(), assigned.day(), assigned.clerk());
            case SwapProposed asked ->
                with(on(asked.duty(), asked.day())
                        .asked(new Turn.Swap(asked.colleague(), asked.inReturn(), asked.proposedAt())));
            case SwapAgreed agreed -> swapped(agreed);
            case SwapDeclined declined ->
                with(on(declined.duty(), declined.day()).asked(null));
            case ItemTicked ticked ->
                with(on(ticked.duty(), ticked.day())
                        .ticked(new Turn.Tick(ticked.item(), ticked.tickedBy(), ticked.tickedAt())));
        };
    }

    private Turns swapped(SwapAgreed agreed) {
        var taken = given(agreed.duty(), agreed.day(), agreed.colleague());
        return agreed.inReturn() == null ? taken : taken.given(agreed.duty(), agreed.inReturn(), agreed.clerk());
    }

    /** What was ticked stays ticked; swaps that were asked for on other terms fall. */
    private Turns given(Duty duty, LocalDate day, String clerk) {
        var ticks = find(duty, day).map(Turn::ticks).orElse(List.of());
        return new Turns(
                        all.stream().map(turn -> turn.withoutSwapFor(duty, day)).toList())
                .with(new Turn(duty, day, clerk, ticks, null));
    }

    private Turns with(Turn changed) {
        var others = all.stream().filter(turn -> !turn.is(changed.duty(), changed.day()));
        return new Turns(
                Stream.concat(others, Stream.of(changed)).sorted(BY_DAY).toList());
    }

    private Turn on(Duty duty, LocalDate day) {
        return find(duty, day)
                .orElseThrow(() -> new IllegalStateException(duty + " of " + day + " was never assigned"));
    }
}
