package org.servicehall.accountability.view.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.view.assessment.Happened.HALL;
import static org.servicehall.accountability.view.assessment.Happened.at;
import static org.servicehall.accountability.view.assessment.Happened.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.view.assessment.Happened.CaseStory;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.contracts.accountability.ConductEvent.Posting;
import org.servicehall.contracts.accountability.ConductEvent.PostingPublished;
import org.servicehall.contracts.accountability.ConductEvent.PostingWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.RecordWithdrawn;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.platform.event.RecordedEvent;

/** What counts in which month and for whom. October 2025: the first to the eighth are a holiday. */
@Tag("D8")
class MonthTallyTest {
    private static final String AFTER = "2025-12-20T09:00";

    private final List<RecordedEvent> events = new ArrayList<>();

    @Test
    void acceptedCountsForWhoAcceptedItAndTheRestForWhoHandlesIt() {
        add(story("0001", "2025-10-09T09:00", "2025-10-16T16:30")
                .handledBy("li.na", "2025-10-09T10:00", "LABOUR")
                .completed("2025-10-13T09:00", Outcome.GRANTED, true));
        var october = count("2025-10");
        assertThat(october.clerk("wang.fang")).containsEntry("accepted", "1").containsEntry("onTime", "0");
        assertThat(october.clerk("li.na")).containsEntry("accepted", "0").containsEntry("onTime", "1");
        assertThat(october.window("CIVIL_AFFAIRS")).containsEntry("accepted", "1");
        assertThat(october.window("LABOUR")).containsEntry("onTime", "1").containsEntry("late", "0");
    }

    /** Six hours a day: two days of five are 40 %; two hours of two days are a sixth. */
    @Test
    void theShareOfTheLimitIsCountedInWorkingMinutes() {
        add(story("0001", "2025-10-13T08:00", "2025-10-17T16:30").completed("2025-10-14T16:30", Outcome.GRANTED, true));
        assertThat(count("2025-10").clerk("wang.fang")).containsEntry("averageShare", "40.00");
        add(story("0002", "2025-10-13T08:00", "2025-10-14T16:30").completed("2025-10-13T10:00", Outcome.REFUSED, true));
        assertThat(count("2025-10").clerk("wang.fang"))
                .as("of 40 % and 16.6667 %")
                .containsEntry("averageShare", "28.33");
    }

    /** Half a minute of a limit is not cut off: 12 minutes of 10 minutes and 59 seconds. */
    @Test
    void theShareOfTheLimitIsExact() {
        add(story("0001", "2025-10-13T09:00:00", "2025-10-13T09:10:59")
                .overdue("2025-10-13T09:10:59")
                .completed("2025-10-13T09:12:00", Outcome.GRANTED, false));
        assertThat(count("2025-10").clerk("wang.fang")).containsEntry("averageShare", "109.26");
    }

    @Test
    void aMissedDeadlineIsLateOnceInItsOwnMonthWheneverTheAnswerComes() {
        add(story("0001", "2025-10-24T09:00", "2025-10-31T16:30")
                .overdue("2025-10-31T16:30")
                .handledBy("li.na", "2025-11-03T09:00", "LABOUR")
                .completed("2025-11-04T09:00", Outcome.GRANTED, false));
        assertThat(count("2025-10").clerk("wang.fang")).containsEntry("late", "1");
        var november = count("2025-11");
        assertThat(november.clerk("li.na"))
                .containsEntry("late", "0")
                .containsEntry("onTime", "0")
                .containsKey("averageShare");
    }

    @Test
    void anOpenCaseIsLateFromItsDeadlineOn() {
        add(story("0001", "2025-10-24T09:00", "2025-10-31T16:30"));
        assertThat(count("2025-10", "2025-10-31T16:30").clerk("wang.fang")).containsEntry("late", "0");
        assertThat(count("2025-10", "2025-10-31T16:31").clerk("wang.fang")).containsEntry("late", "1");
    }

    @Test
    void anExtensionCountsInTheMonthItWasApprovedAndMovesTheDeadline() {
        add(story("0001", "2025-10-24T09:00", "2025-10-31T16:30")
                .extended("2025-10-30T09:00", "2025-11-07T16:30")
                .completed("2025-11-05T09:00", Outcome.GRANTED, true));
        assertThat(count("2025-10").clerk("wang.fang"))
                .containsEntry("extended", "1")
                .containsEntry("late", "0")
                .containsEntry("onTime", "0");
        assertThat(count("2025-11").clerk("wang.fang"))
                .containsEntry("extended", "0")
                .containsEntry("onTime", "1");
    }

    @Test
    void aCaseThatTheResidentTakesBackInTimeCountsNeitherWay() {
        add(story("0001", "2025-10-09T09:00", "2025-10-16T16:30")
                .completed("2025-10-10T09:00", Outcome.WITHDRAWN, true));
        assertThat(count("2025-10").clerk("wang.fang"))
                .containsEntry("accepted", "1")
                .containsEntry("onTime", "0")
                .containsEntry("late", "0")
                .doesNotContainKey("averageShare");
    }

    @Test
    void aCaseTakenBackWhenItsLatenessWasCertainWasLate() {
        add(story("0001", "2025-10-09T09:00", "2025-10-16T16:30")
                .overdue("2025-10-16T16:30")
                .completed("2025-10-16T16:29", Outcome.WITHDRAWN, false));
        assertThat(count("2025-10").clerk("wang.fang"))
                .containsEntry("late", "1")
                .containsEntry("onTime", "0");
    }

    @Test
    void aCaseThatTheResidentTakesBackAfterItsDeadlineWasLate() {
        add(story("0001", "2025-10-09T09:00", "2025-10-16T16:30")
                .overdue("2025-10-16T16:30")
                .completed("2025-10-20T09:00", Outcome.WITHDRAWN, false));
        assertThat(count("2025-10").clerk("wang.fang"))
                .containsEntry("late", "1")
                .containsEntry("onTime", "0")
                .doesNotContainKey("averageShare");
    }

    @Test
    void ratingsAreAveragedInTheMonthTheyWereGiven() {
        for (int i = 1; i <= 3; i++) {
            var story = story("000" + i, "2025-10-09T09:00", "2025-10-16T16:30")
                    .completed("2025-10-10T09:00", Outcome.GRANTED, true);
            add(story);
            events.add(story.rated(i == 3 ? "2025-11-01T09:00" : "2025-10-11T09:00", i + 3 > 5 ? 1 : i + 3));
        }
        assertThat(count("2025-10").clerk("wang.fang"))
                .containsEntry("ratings", "2")
                .containsEntry("averageRating", "4.50");
        assertThat(count("2025-11").window("CIVIL_AFFAIRS")).containsEntry("averageRating", "1.00");
    }

    @Test
    void aMonthBeginsAndEndsAtMidnightInChina() {
        add(story("0001", "2025-10-31T23:59", "2025-11-07T16:30"));
        add(story("0002", "2025-11-01T00:00", "2025-11-07T16:30"));
        assertThat(count("2025-10").clerk("wang.fang")).containsEntry("accepted", "1");
        assertThat(count("2025-11").clerk("wang.fang")).containsEntry("accepted", "1");
    }

    @Test
    @Tag("H2")
    void inspectionsCountForTheWindowAndItsClerks() {
        events.add(Happened.attendance("2025-10", 1, Happened.row("li.na", "LABOUR", 2, 1)));
        events.add(inspected("0001", LocalDate.of(2025, 10, 10), 85));
        events.add(inspected("0002", LocalDate.of(2025, 10, 20), 60));
        events.add(inspected("0003", LocalDate.of(2025, 11, 3), 10));
        var october = count("2025-10");
        assertThat(october.window("LABOUR"))
                .containsEntry("inspections", "2")
                .containsEntry("averagePoints", "72.50")
                .containsEntry("attendanceLate", "2");
        assertThat(october.clerk("li.na"))
                .containsEntry("averagePoints", "72.50")
                .containsEntry("attendanceLate", "2")
                .containsEntry("absent", "1");
        assertThat(october.window("CIVIL_AFFAIRS"))
                .containsEntry("inspections", "0")
                .doesNotContainKey("averagePoints");
    }

    @Test
    void attendanceCountsAsItWasPublishedLast() {
        events.add(Happened.attendance("2025-10", 1, Happened.row("li.na", "LABOUR", 2, 1)));
        events.add(Happened.attendance("2025-10", 2, Happened.row("li.na", "LABOUR", 0, 0)));
        assertThat(count("2025-10").clerk("li.na"))
                .containsEntry("attendanceLate", "0")
                .containsEntry("absent", "0");
    }

    @Test
    @Tag("G2")
    void aCommendationCountsUnlessItIsWithdrawn() {
        events.add(posted("0001", Posting.COMMENDATION));
        events.add(posted("0002", Posting.COMMENDATION));
        events.add(posted("0003", Posting.CIRCULAR));
        events.add(event(
                "Conduct:330106-XW20251015-0002",
                1,
                at("2025-10-16T09:00"),
                new PostingWithdrawn("330106-XW20251015-0002", HALL, "有误", "wu.gang", at("2025-10-16T09:00"))));
        assertThat(count("2025-10").clerk("li.na")).containsEntry("commendations", "1");
        assertThat(count("2025-11").clerk("li.na")).isEmpty();
    }

    @Test
    @Tag("H2")
    void anInspectionCountsUnlessItIsWithdrawn() {
        var no = "330106-XW20251015-0005";
        var inspected = at("2025-10-15T09:00");
        events.add(event(
                "Conduct:" + no,
                0,
                inspected,
                new WindowInspected(
                        no, HALL, "LABOUR", LocalDate.of(2025, 10, 15), Map.of(), 50, 60, null, null, "n", inspected)));
        assertThat(count("2025-10").window("LABOUR")).containsEntry("inspections", "1");
        events.add(event(
                "Conduct:" + no,
                1,
                at("2025-10-16T09:00"),
                new RecordWithdrawn(no, HALL, "有误", "wu.gang", at("2025-10-16T09:00"))));
        assertThat(count("2025-10").window("LABOUR")).doesNotContainEntry("inspections", "1");
    }

    private void add(CaseStory story) {
        events.addAll(story.events());
    }

    private Ground.Lines count(String month) {
        return count(month, AFTER);
    }

    private Ground.Lines count(String month, String now) {
        return Ground.of(events).count(month, now);
    }

    private static CaseStory story(String number, String accepted, String due) {
        return new CaseStory("330106-20251009-" + number).accepted(accepted).due(accepted, due);
    }

    private static RecordedEvent inspected(String number, LocalDate day, int points) {
        String no = "330106-XW20251010-" + number;
        return event(
                ConductEvent.STREAM + ":" + no,
                0,
                at("2025-10-10T09:00"),
                new WindowInspected(
                        no,
                        HALL,
                        "LABOUR",
                        day,
                        Map.of("DESK_TIDY", points),
                        points,
                        60,
                        null,
                        null,
                        "wu.gang",
                        at("2025-10-10T09:00")));
    }

    private static RecordedEvent posted(String number, Posting kind) {
        String no = "330106-XW20251015-" + number;
        return event(
                ConductEvent.STREAM + ":" + no,
                0,
                at("2025-10-15T09:00"),
                new PostingPublished(no, HALL, kind, "li.na", null, "好人好事", "上门服务", "wu.gang", at("2025-10-15T09:00")));
    }
}
