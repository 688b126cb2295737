package org.servicehall.cases.view.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
import org.servicehall.contracts.cases.CaseEvent.HandlerAssigned;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

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

    private static List<Figures> figures(By by, String month, Instant now, List<CaseEvent> later) {
        var asked = YearMonth.parse(month);
        var tally = new Tally(
                by,
                moment -> YearMonth.from(moment.atZone(ZoneId.of("Asia/Shanghai")))
                        .equals(asked),
                now,
                Cases.CALENDAR);
        List<CaseEvent> events = new ArrayList<>(Cases.opened(Cases.promised()));
        events.addAll(later);
        RegisterEntry entry = null;
        for (var event : Stream.concat(
                        Recorded.application(Cases.promised()).stream(), Recorded.handling(events).stream())
                .toList()) {
            entry = new Register().apply(Cases.NO, entry, event);
        }
        tally.add(entry);
        return tally.figures();
    }
}
