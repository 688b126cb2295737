package org.servicehall.demo.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

@Tag("D5")
class DeadlinesKeptTest {
    private static final Instant BEFORE = Instant.parse("2025-09-28T08:59:00Z");
    private static final Instant AFTER = Instant.parse("2025-09-28T09:20:00Z");
    private static final StoredEvent OVERDUE = Samples.event(2, "overdue", Samples.overdue("2025-09-28T09:00:01Z"));

    @Test
    void aDeadlineThatHasNotPassedNeedsNothing() {
        assertThat(check(BEFORE, Samples.promisedCase()).faults()).isEmpty();
    }

    @Test
    void aDeadlineThatPassedUnnoticedIsAFault() {
        assertThat(check(AFTER, Samples.promisedCase()).faults())
                .containsExactly(
                        Samples.STREAM + " original was due 2025-09-28T09:00:00Z and is recorded as overdue 0 times");
    }

    @Test
    void aDeadlineThatPassedAndIsRecordedOnceIsSound() {
        Finding finding = check(AFTER, Samples.promisedCase(OVERDUE));
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.figures()).isEqualTo("1 deadlines, 1 passed, 1 overdue events, 0 warnings");
    }

    @Test
    void aDeadlineRecordedTwiceIsAFault() {
        StoredEvent again = Samples.event(3, "overdue", OVERDUE.payload());
        assertThat(check(AFTER, Samples.promisedCase(OVERDUE, again)).faults())
                .singleElement()
                .asString()
                .contains("overdue 2 times");
    }

    @Test
    void anOverdueRecordedTooEarlyIsAFault() {
        StoredEvent early = Samples.event(2, "overdue", Samples.overdue("2025-09-28T08:59:59Z"));
        assertThat(check(AFTER, Samples.promisedCase(early)).faults())
                .singleElement()
                .asString()
                .contains("too early");
    }

    /** From the opening of its last working day on, which is eight o'clock that Sunday. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-09-28T00:00:00Z", "2025-09-28T08:59:59Z"})
    void whatWasTakenBackWhenItsLatenessWasCertainIsRecordedThen(String certain) {
        Finding finding = check(AFTER, takenBack(certain, Samples.event(2, "overdue", Samples.overdue(certain))));
        assertThat(finding.faults()).isEmpty();
        assertThat(finding.figures()).isEqualTo("1 deadlines, 1 passed, 1 overdue events, 0 warnings");
    }

    @Test
    void takenBackBeforeThatItIsNotLate() {
        String before = "2025-09-27T23:59:59Z";
        assertThat(check(AFTER, takenBack(before)).faults()).isEmpty();
        assertThat(check(AFTER, takenBack(before, Samples.event(2, "overdue", Samples.overdue(before))))
                        .faults())
                .singleElement()
                .asString()
                .contains("too early");
    }

    @Test
    void certainLatenessThatATakingBackLeavesOutIsAFault() {
        assertThat(check(AFTER, takenBack("2025-09-28T08:59:59Z")).faults())
                .singleElement()
                .asString()
                .contains("overdue 0 times");
    }

    @Test
    @Tag("K4")
    void anInstantCaseIsCertainToBeLateInItsLastTenMinutes() {
        HallCalendar calendar = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        DueDate due = new DeadlineRules(calendar).instant(Instant.parse("2025-09-26T02:40:00Z"));
        assertThat(due.dueAt()).isEqualTo(Instant.parse("2025-09-26T06:10:00Z"));
        assertThat(new Certainty(calendar).from(due, true)).isEqualTo(Instant.parse("2025-09-26T03:00:00Z"));
    }

    private static StoredStream takenBack(String at, StoredEvent... before) {
        List<StoredEvent> events = new ArrayList<>(List.of(before));
        events.add(Samples.event(events.size() + 2, "withdrawn", "{\"withdrawnAt\":\"" + at + "\"}"));
        events.add(Samples.event(events.size() + 2, "completed", "{\"completedAt\":\"" + at + "\"}"));
        return Samples.promisedCase(events.toArray(StoredEvent[]::new));
    }

    @Test
    void aClockThatWasSetBackDoesNotUndoWhatItRecorded() {
        assertThat(check(BEFORE, Samples.promisedCase(OVERDUE)).faults()).isEmpty();
    }

    @Test
    void aCaseThatEndedInTimeIsNeverOverdue() {
        StoredEvent completed = Samples.event(2, "completed", "{\"completedAt\":\"" + Samples.DUE + "\"}");
        assertThat(check(AFTER, Samples.promisedCase(completed)).faults()).isEmpty();
    }

    @Test
    @Tag("D4")
    void anExtensionMovesTheDeadline() {
        StoredEvent asked = Samples.event(2, "extension-requested", "{\"days\":1}");
        StoredEvent extended = Samples.event(3, "extended", """
                {"approvedAt":"2025-09-26T02:20:00Z","deadline":\
                {"dueAt":"2025-09-29T09:00:00Z","warnAt":"2025-09-29T02:50:00Z"}}""");
        assertThat(check(AFTER, Samples.promisedCase(asked, extended)).faults()).isEmpty();
    }

    @Test
    @Tag("K5")
    void aDeadlineThatTheCalendarDoesNotGiveIsAFault() {
        StoredStream wrong = Samples.stream(
                Samples.event(0, "opened", Samples.OPENED),
                Samples.event(1, "promised", Samples.promised("2025-09-29T09:00:00Z")));
        assertThat(check(BEFORE, wrong).faults())
                .singleElement()
                .asString()
                .contains("the calendar gives 2025-09-28T09:00:00Z");
    }

    private static Finding check(Instant now, StoredStream stream) {
        return DeadlinesKept.check(List.of(stream), now);
    }
}
