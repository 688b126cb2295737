package org.servicehall.attendance.domain.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/**
 * What people do with a month's turns, each under the name of its operation, and which of it the turn and the person alone
 * rule out: asked first by each command, and for what is offered (ADR 26).
 */
enum RotaAct implements Offers.Act {
    FILL("rota.fill"),
    ASSIGN("rota.assign"),
    PROPOSE_SWAP("rota.proposeSwap"),
    AGREE_SWAP("rota.agreeSwap"),
    DECLINE_SWAP("rota.declineSwap"),
    TICK("rota.tick");

    private static final String DUTY = "duty";
    private static final String DATE = "date";

    private final String operation;

    RotaAct(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Where in the month it can be done; the last day stands for the whole of it. */
    List<Map<String, String>> places(YearMonth month, Turns turns, DutyRules rules, Instant at) {
        Stream<Map<String, String>> places = switch (this) {
            case FILL -> Stream.of(in(rules.dutyOn(month.atEndOfMonth()), month.atEndOfMonth()));
            case ASSIGN ->
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(day -> in(rules.dutyOn(day), day));
            case PROPOSE_SWAP, AGREE_SWAP, DECLINE_SWAP ->
                turns.all().stream().map(turn -> in(turn.duty(), turn.day()));
            case TICK ->
                turns.all().stream()
                        .filter(turn -> rules.list(turn.duty()).stream()
                                .anyMatch(item -> rules.state(turn, item, at) == ItemState.TO_DO))
                        .map(turn -> in(turn.duty(), turn.day()));
        };
        return places.toList();
    }

    private static Map<String, String> in(Duty duty, LocalDate day) {
        return Map.of(DUTY, duty.name(), DATE, day.toString());
    }

    void check(Turns turns, Map<String, String> in, DutyRules rules, String who, Instant at) {
        check(
                turns,
                Duty.valueOf(in.getOrDefault(DUTY, "")),
                LocalDate.parse(in.getOrDefault(DATE, "")),
                rules,
                who,
                at);
    }

    /** @throws Refusal whatever the request says */
    void check(Turns turns, Duty duty, LocalDate day, DutyRules rules, String who, Instant at) {
        switch (this) {
            case FILL -> {
                rules.checkMonth(duty, YearMonth.from(day), at);
                rules.checkNotPast(duty, day, at);
            }
            case ASSIGN -> rules.checkDay(duty, day, at);
            case PROPOSE_SWAP -> {
                Turn turn = turns.own(duty, day, who);
                rules.checkNotPast(duty, day, at);
                if (turn.swap() != null) {
                    throw Refusal.conflict(
                            "swap-open", DutyRules.ruleOf(duty), turn.swap().colleague());
                }
            }
            case AGREE_SWAP -> {
                Turn.Swap swap = turns.asked(duty, day, who);
                rules.checkNotPast(duty, day, at);
                rules.checkClerk("date", duty, swap.colleague(), day);
                if (swap.inReturn() != null) {
                    rules.checkNotPast(duty, swap.inReturn(), at);
                    rules.checkClerk("date", duty, turns.assigned(duty, day).clerk(), swap.inReturn());
                }
            }
            case DECLINE_SWAP -> turns.asked(duty, day, who);
            case TICK -> turns.own(duty, day, who);
        }
    }
}
