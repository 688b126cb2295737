package org.servicehall.cases.view.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.register.Register;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.CaseWithdrawn;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;

/** A month's figures, to the number: accepted by wang.fang at civil affairs, handled by sun.li at labour. */
@Tag("D8")
class TallyTest {
    private static final Instant IN_TIME = Cases.at("2025-11-10T09:00");
    private static final Instant TOO_LATE = Cases.at("2025-12-02T09:00");
    private static final HandlerAssigned ELSEWHERE =
            new HandlerAssigned(Cases.NO, Cases.HALL, Cases.HANDLER, "LABOUR", null, null, Cases.ACCEPTED);

    @Test
    void eachFigureIsOfTheClerkWhoseActItIs() {
        var figures = figures(By.CLERK, "2025-11", IN_TIME, completed(IN_TIME, true));
        assertThat(figures)
                .containsExactly(
                        new Figures("sun.li", "sun.li", 0, 0, 0, 1, 0, 1, 0, 0, 46),
                        new Figures("wang.fang", "wang.fang", 1, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void eachFigureIsOfTheWindowWhereItWasDone() {
        assertThat(figures(By.WINDOW, "2025-11", IN_TIME, completed(IN_TIME, true)))
                .containsExactly(
                        new Figures("CIVIL_AFFAIRS", null, 1, 0, 1, 0, 0, 0, 0, 0, 0),
                        new Figures("LABOUR", null, 0, 0, 0, 1, 0, 1, 0, 0, 46));
    }

    @Test
    void anOpenCaseIsLateInTheMonthItWasDueButNotBefore() {
        assertThat(figures(By.MATTER, "2025-11", IN_TIME, List.of(ELSEWHERE)))
                .containsExactly(new Figures("low-rent-housing", null, 1, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(figures(By.MATTER, "2025-11", TOO_LATE, List.of(ELSEWHERE)))
                .containsExactly(new Figures("low-rent-housing", null, 1, 0, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void completedLateInTheNextMonthItStaysLateInTheFirst() {
        var late = completed(TOO_LATE, false);
        assertThat(figures(By.CLERK, "2025-11", TOO_LATE, late))
                .containsExactly(
                        new Figures("sun.li", "sun.li", 0, 0, 0, 0, 0, 0, 1, 0, 0),
                        new Figures("wang.fang", "wang.fang", 1, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(figures(By.CLERK, "2025-12", TOO_LATE, late)).singleElement().satisfies(december -> {
            assertThat(december.completed()).isEqualTo(1);
            assertThat(december.onTime()).isZero();
            assertThat(december.late()).isZero();
        });
    }

    @Test
    void whatAResidentTookBackIsNotOnTime() {
        List<CaseEvent> withdrawn = List.of(
                ELSEWHERE,
                new CaseWithdrawn(Cases.NO, Cases.HALL, Channel.PHONE, Cases.AGENT, IN_TIME),
                new CaseCompleted(Cases.NO, Cases.HALL, Outcome.WITHDRAWN, true, null, null, "BJ", IN_TIME));
        assertThat(figures(By.MATTER, "2025-11", TOO_LATE, withdrawn))
                .containsExactly(new Figures("low-rent-housing", null, 1, 0, 1, 0, 1, 0, 0, 0, 0));
    }

    @Test
    @Tag("P2")
    void whatWasTakenBackWhenItsLatenessWasCertainIsLate() {
        List<CaseEvent> withdrawn = List.of(
                ELSEWHERE,
                new CaseWithdrawn(Cases.NO, Cases.HALL, Channel.PHONE, Cases.AGENT, IN_TIME),
                new CaseCompleted(Cases.NO, Cases.HALL, Outcome.WITHDRAWN, false, null, null, "BJ", IN_TIME));
        assertThat(figures(By.MATTER, "2025-11", TOO_LATE, withdrawn))
                .containsExactly(new Figures("low-rent-housing", null, 1, 0, 1, 0, 1, 0, 1, 0, 0));
    }

    private static List<CaseEvent> completed(Instant at, boolean onTime) {
        return List.of(
                ELSEWHERE,
                new CaseDecided(Cases.NO, Cases.HALL, Outcome.GRANTED, null, null, Cases.HANDLER, at),
                new CaseReplied(Cases.NO, Cases.HALL, "zhou.min", at),
                new CaseCompleted(Cases.NO, Cases.HALL, Outcome.GRANTED, onTime, null, null, "BJ", at));
    }

    @Test
    void eachFigureListsAsManyAsItCounts() {
        var entries = Stream.of(completed(IN_TIME, true), completed(TOO_LATE, false), List.<CaseEvent>of(ELSEWHERE))
                .map(TallyTest::entry)
                .toList();
        for (By by : By.values()) {
            for (String month : List.of("2025-10", "2025-11", "2025-12")) {
                var tally = new Tally(by, TOO_LATE, Cases.CALENDAR);
                entries.forEach(entry -> tally.add(entry, in(month)));
                tally.figures()
                        .forEach(one -> assertThat(listed(by, one.key(), month, entries))
                                .containsExactly(
                                        one.received(),
                                        one.closed(),
                                        one.accepted(),
                                        one.completed(),
                                        one.withdrawn(),
                                        one.onTime(),
                                        one.extended(),
                                        one.late()));
            }
        }
    }

    /** How many entries each figure lists, in the order of {@link Figure}. */
    private static List<Integer> listed(By by, String key, String month, List<RegisterEntry> entries) {
        return Stream.of(Figure.values())
                .map(figure -> new Counted(figure, by, key, null, null, null))
                .map(counted -> (int) entries.stream()
                        .filter(entry -> counted.counts(entry, in(month), TOO_LATE, Cases.CALENDAR))
                        .count())
                .toList();
    }

    @Test
    void whatIsListedCanBeNarrowedByShareWeekdayAndHour() {
        var entry = entry(completed(IN_TIME, true));
        assertThat(ShareOfLimit.of(entry, Cases.CALENDAR)).isEqualTo(46);
        assertThat(counts(entry, 5, 1, 9)).isTrue();
        assertThat(counts(entry, 4, 1, 9)).isFalse();
        assertThat(counts(entry, 5, 2, 9)).isFalse();
        assertThat(counts(entry, 5, 1, 10)).isFalse();
        assertThat(ShareOfLimit.of(entry(List.of(ELSEWHERE)), Cases.CALENDAR)).isNull();
    }

    private static boolean counts(RegisterEntry entry, int tenth, int weekday, int hour) {
        return new Counted(Figure.COMPLETED, null, null, tenth, weekday, hour)
                .counts(entry, in("2025-11"), TOO_LATE, Cases.CALENDAR);
    }

    @Test
    void aWholeTenthIsStillInIt() {
        assertThat(Stream.of(0L, 1L, 10L, 11L, 99L, 100L, 101L, 900L).map(ShareOfLimit::tenth))
                .containsExactly(1, 1, 1, 2, 10, 10, 11, 11);
    }

    private static Predicate<Instant> in(String month) {
        return moment ->
                YearMonth.from(moment.atZone(ZoneId.of("Asia/Shanghai"))).equals(YearMonth.parse(month));
    }

    /** As they are read: an entry once for each span in which something of it happened. */
    @Test
    void spansOfAMonthAddUpToIt() {
        var entry = entry(completed(IN_TIME, true));
        for (By by : By.values()) {
            var tally = new Tally(by, IN_TIME, Cases.CALENDAR);
            tally.add(entry, moment -> moment.isBefore(IN_TIME));
            tally.add(entry, moment -> !moment.isBefore(IN_TIME));
            assertThat(tally.figures()).isEqualTo(figures(by, "2025-11", IN_TIME, completed(IN_TIME, true)));
        }
    }

    private static List<Figures> figures(By by, String month, Instant now, List<CaseEvent> later) {
        var tally = new Tally(by, now, Cases.CALENDAR);
        tally.add(entry(later), in(month));
        return tally.figures();
    }

    private static RegisterEntry entry(List<CaseEvent> later) {
        List<CaseEvent> events = new ArrayList<>(Cases.opened(Cases.promised()));
        events.addAll(later);
        RegisterEntry entry = null;
        for (var event : Stream.concat(
                        Recorded.application(Cases.promised()).stream(), Recorded.handling(events).stream())
                .toList()) {
            entry = new Register().apply(Cases.NO, entry, event);
        }
        return Objects.requireNonNull(entry);
    }
}
