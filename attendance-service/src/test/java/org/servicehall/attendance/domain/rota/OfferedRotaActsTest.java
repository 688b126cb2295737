package org.servicehall.attendance.domain.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.domain.rota.October.FIRST;
import static org.servicehall.attendance.domain.rota.October.NINTH;
import static org.servicehall.attendance.domain.rota.October.ROTA;
import static org.servicehall.attendance.domain.rota.October.RULES;
import static org.servicehall.attendance.domain.rota.October.SECOND;
import static org.servicehall.attendance.domain.rota.October.at;
import static org.servicehall.attendance.domain.rota.October.given;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.attendance.domain.rota.RotaCommand.AgreeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.AssignDuty;
import org.servicehall.attendance.domain.rota.RotaCommand.DeclineSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.FillRota;
import org.servicehall.attendance.domain.rota.RotaCommand.ProposeSwap;
import org.servicehall.attendance.domain.rota.RotaCommand.TickItem;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;
import org.servicehall.platform.testing.EntityPlay;

/**
 * What is offered of a month's turns is what happens, on every day of it, in every state, for everybody who may have to do
 * with it. The roles are the endpoints'.
 */
@Tag("T8")
@Tag("H1")
class OfferedRotaActsTest {
    private static final YearMonth MONTH = YearMonth.of(2025, 10);
    private static final String HALL = "330106";
    private static final List<String> PEOPLE = List.of("wang.fang", "li.na", "chen.jie", "wu.gang");
    private static final Instant BEFORE = at("2025-09-30T09:00");
    private static final Instant CLEANING = at("2025-10-09T16:00");
    private static final List<RotaEvent> TURNS = List.of(
            given(Duty.HOLIDAY, FIRST, "wang.fang"),
            given(Duty.HOLIDAY, SECOND, "li.na"),
            given(Duty.CLEANING, NINTH, "wang.fang"));
    private static final SwapProposed ASKED =
            new SwapProposed(ROTA, HALL, Duty.HOLIDAY, SECOND, "li.na", "wang.fang", FIRST, BEFORE);

    record State(String name, Instant at, List<RotaEvent> events) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<State> states() {
        return Stream.of(
                new State("nobody has a turn", BEFORE, List.of()),
                new State("turns to come", BEFORE, TURNS),
                new State("a swap is asked for", BEFORE, after(ASKED)),
                new State("its day in return is past", at("2025-10-02T09:00"), after(ASKED)),
                new State("its day is past", at("2025-10-03T09:00"), after(ASKED)),
                new State("declined", BEFORE, after(ASKED, declined())),
                new State("agreed", BEFORE, after(ASKED, agreed())),
                new State("the day to clean", CLEANING, TURNS),
                new State("all of the day ticked", CLEANING, after(ticked("DESKS"), ticked("LOCK_UP"))),
                new State("the morning after", at("2025-10-10T07:50"), TURNS),
                new State("a turn for what the day is not", BEFORE, List.of(given(Duty.CLEANING, FIRST, "li.na"))),
                new State("the month is past", at("2025-11-03T09:00"), TURNS),
                new State("a year too early", at("2024-09-01T09:00"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsOfferedIsAcceptedAndWhatIsNotIsRefused(State state) {
        List<String> faults = new ArrayList<>();
        for (String who : PEOPLE) {
            Set<Offer> offered = offered(state, who);
            for (RotaAct act : RotaAct.values()) {
                for (Map<String, String> in : places(act)) {
                    boolean is = offered.contains(new Offer(act.operation(), in));
                    fault(state, act, in, who, is).ifPresent(faults::add);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyActIsOfferedSomewhere() {
        Set<String> operations = new TreeSet<>();
        states().forEach(state ->
                PEOPLE.forEach(who -> offered(state, who).forEach(offer -> operations.add(offer.operation()))));
        assertThat(operations).hasSize(RotaAct.values().length);
    }

    private static Optional<String> fault(
            State state, RotaAct act, Map<String, String> in, String who, boolean offered) {
        var duty = Duty.valueOf(in.getOrDefault("duty", ""));
        var day = LocalDate.parse(in.getOrDefault("date", ""));
        var refused = Refusal.of(() -> play(state).send(command(act, state, duty, day, who)));
        boolean right = offered
                ? refused.isEmpty()
                : !refused.isEmpty() && refused.getFirst().kind() != Refusal.Kind.UNPROCESSABLE;
        return right
                ? Optional.empty()
                : Optional.of(act + " " + in + " by " + who + ": offered " + offered + ", refused " + refused);
    }

    private static Set<Offer> offered(State state, String who) {
        return Set.copyOf(play(state)
                .ask(new WhatMayBeDone(ROTA, MONTH, RULES, who, state.at()), Offers.class)
                .all());
    }

    private static List<Map<String, String>> places(RotaAct act) {
        var first = act == RotaAct.FILL ? MONTH.atEndOfMonth() : MONTH.atDay(1);
        var duties = act == RotaAct.FILL ? List.of(Duty.CLEANING) : List.of(Duty.values());
        return first.datesUntil(MONTH.plusMonths(1).atDay(1))
                .flatMap(day -> duties.stream().map(duty -> Map.of("duty", duty.name(), "date", day.toString())))
                .toList();
    }

    private static RotaCommand command(RotaAct act, State state, Duty duty, LocalDate day, String who) {
        var other = who.equals("zhao.lei") ? "sun.yan" : "zhao.lei";
        var at = state.at();
        return switch (act) {
            case FILL -> new FillRota(ROTA, HALL, duty, MONTH, List.of(other), null, RULES, who, at);
            case ASSIGN -> new AssignDuty(ROTA, HALL, duty, day, other, "轮岗", RULES, who, at);
            case PROPOSE_SWAP -> new ProposeSwap(ROTA, HALL, duty, day, other, null, RULES, who, at);
            case AGREE_SWAP -> new AgreeSwap(ROTA, HALL, duty, day, RULES, who, at);
            case DECLINE_SWAP -> new DeclineSwap(ROTA, HALL, duty, day, who, at);
            case TICK -> new TickItem(ROTA, HALL, duty, day, toDo(state, duty, day), RULES, who, at);
        };
    }

    /** What is to be ticked there, or whatever the list has. */
    private static String toDo(State state, Duty duty, LocalDate day) {
        var turns = Turns.NONE;
        for (RotaEvent event : state.events()) {
            turns = turns.after(event);
        }
        var turn = turns.find(duty, day);
        return RULES.list(duty).stream()
                .filter(item -> turn.filter(one -> RULES.state(one, item, state.at()) == ItemState.TO_DO)
                        .isPresent())
                .findFirst()
                .orElse(RULES.list(duty).getFirst())
                .code();
    }

    private static EntityPlay play(State state) {
        return new EntityPlay(Rota.class, state.events());
    }

    private static List<RotaEvent> after(RotaEvent... later) {
        return Stream.concat(TURNS.stream(), Stream.of(later)).toList();
    }

    private static RotaEvent declined() {
        return new SwapDeclined(ROTA, HALL, Duty.HOLIDAY, SECOND, "wang.fang", BEFORE);
    }

    private static RotaEvent agreed() {
        return new SwapAgreed(ROTA, HALL, Duty.HOLIDAY, SECOND, "li.na", "wang.fang", FIRST, BEFORE);
    }

    private static RotaEvent ticked(String item) {
        return new ItemTicked(ROTA, HALL, Duty.CLEANING, NINTH, item, "wang.fang", CLEANING);
    }
}
