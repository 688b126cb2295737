package org.servicehall.attendance.domain.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/**
 * One day's turn and whose it is.
 *
 * @param swap what the clerk asked of a colleague and has no answer to yet
 */
public record Turn(
        Duty duty,
        LocalDate day,
        String clerk,
        List<Tick> ticks,
        @Nullable Swap swap) {
    public record Tick(String item, String by, Instant at) {}

    /** @param inReturn the colleague's day that the clerk would take; null for none */
    public record Swap(String colleague, @Nullable LocalDate inReturn, Instant proposedAt) {}

    public Optional<Tick> tick(String item) {
        return ticks.stream().filter(tick -> tick.item().equals(item)).findFirst();
    }

    boolean is(Duty wanted, LocalDate on) {
        return duty == wanted && day.equals(on);
    }

    Turn ticked(Tick tick) {
        List<Tick> more = new ArrayList<>(ticks);
        more.add(tick);
        return new Turn(duty, day, clerk, List.copyOf(more), swap);
    }

    Turn asked(@Nullable Swap asked) {
        return new Turn(duty, day, clerk, ticks, asked);
    }

    /** A swap for a day that has changed hands is no longer what the two spoke of. */
    Turn withoutSwapFor(Duty changed, LocalDate on) {
        return duty == changed && swap != null && on.equals(swap.inReturn()) ? asked(null) : this;
    }
}
