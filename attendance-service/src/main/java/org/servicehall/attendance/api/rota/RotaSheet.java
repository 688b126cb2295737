package org.servicehall.attendance.api.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.rota.ChecklistItem;
import org.servicehall.attendance.domain.rota.DutyRules;
import org.servicehall.attendance.domain.rota.ItemState;
import org.servicehall.attendance.domain.rota.Turn;
import org.servicehall.attendance.domain.rota.Turns;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/**
 * A month's rota as it hangs on the wall (rules T8, H1).
 *
 * @param days each day of the month
 * @param missed what nobody ticked and nobody can tick any more
 * @param version for If-Match; 0 when nothing was assigned
 */
record RotaSheet(String rota, String month, List<RotaDay> days, List<ItemOfDay> missed, long version) {
    /**
     * @param duty what the day needs by the calendar
     * @param turns none while nobody has the turn; one of another duty when the calendar changed after it was given
     */
    record RotaDay(LocalDate date, Duty duty, List<TurnAnswer> turns) {}

    record TurnAnswer(
            Duty duty,
            @Person String clerk,
            List<ItemAnswer> items,
            @Nullable SwapAsked swap) {}

    /**
     * @param dueOn the day itself, or the next working day for opening the doors
     * @param dueOnProvisional true where that working day rests on holidays not yet published (D1); null otherwise
     */
    record ItemAnswer(
            String item,
            LocalizedText itemText,
            LocalDate dueOn,
            @Nullable Boolean dueOnProvisional,
            ItemState status,
            @Person @Nullable String tickedBy,
            @Nullable Instant tickedAt) {}

    record SwapAsked(@Person String colleague, @Nullable LocalDate inReturn, Instant proposedAt) {}

    record ItemOfDay(LocalDate day, Duty duty, @Person String clerk, String item, LocalizedText itemText) {}

    static RotaSheet of(String rota, YearMonth month, Turns turns, DutyRules rules, Instant now, long version) {
        var days = month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .map(day -> new RotaDay(day, rules.dutyOn(day), turnsOf(day, turns, rules, now)))
                .toList();
        return new RotaSheet(rota, month.toString(), days, items(turns.all(), ItemState.MISSED, rules, now), version);
    }

    /** Items in that state, in the order of days and lists. */
    static List<ItemOfDay> items(List<Turn> turns, ItemState wanted, DutyRules rules, Instant now) {
        return turns.stream()
                .flatMap(turn -> rules.list(turn.duty()).stream()
                        .filter(item -> rules.state(turn, item, now) == wanted)
                        .map(item -> new ItemOfDay(turn.day(), turn.duty(), turn.clerk(), item.code(), item.name())))
                .toList();
    }

    private static List<TurnAnswer> turnsOf(LocalDate day, Turns turns, DutyRules rules, Instant now) {
        return turns.all().stream()
                .filter(turn -> turn.day().equals(day))
                .map(turn -> new TurnAnswer(turn.duty(), turn.clerk(), itemsOf(turn, rules, now), asked(turn.swap())))
                .toList();
    }

    private static List<ItemAnswer> itemsOf(Turn turn, DutyRules rules, Instant now) {
        return rules.list(turn.duty()).stream()
                .map(item -> item(turn, item, rules, now))
                .toList();
    }

    private static ItemAnswer item(Turn turn, ChecklistItem item, DutyRules rules, Instant now) {
        var tick = turn.tick(item.code());
        return new ItemAnswer(
                item.code(),
                item.name(),
                rules.dueOn(item, turn.day()),
                rules.isProvisional(item, turn.day()) ? true : null,
                rules.state(turn, item, now),
                tick.map(Turn.Tick::by).orElse(null),
                tick.map(Turn.Tick::at).orElse(null));
    }

    private static @Nullable SwapAsked asked(Turn.@Nullable Swap swap) {
        return swap == null ? null : new SwapAsked(swap.colleague(), swap.inReturn(), swap.proposedAt());
    }
}
