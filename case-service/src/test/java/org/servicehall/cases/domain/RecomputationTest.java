package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;

/** A promise that reaches into a year whose holidays are not yet published. */
@Tag("D1")
class RecomputationTest {
    private static final String BG = "330106-BG-2027-0001";
    private static final Instant ACCEPTED = at("2027-01-28T09:00");
    private static final Instant NOW = at("2027-01-29T09:00");
    private static final HallCalendar BEFORE = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final HallCalendar AFTER = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.published()
                    .with(new HolidaySchedule(
                            2027,
                            "2027.1",
                            Map.of(LocalDate.of(2027, 2, 5), "春节", LocalDate.of(2027, 2, 8), "春节"),
                            Map.of())));

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    void aProvisionalPromiseIsCountedAnewAndANewNoticeIsDue() {
        var given = opened(BEFORE);
        var before = ((CasePromised) given.get(1)).deadline();
        assertThat(before.provisional()).isTrue();
        var due = new DeadlineRules(AFTER).promised(ACCEPTED, 10);
        assertThat(before.dueAt()).isEqualTo(at("2027-02-11T16:30"));
        assertThat(due.dueAt()).isEqualTo(at("2027-02-15T16:30"));
        cases.expect(
                given,
                recompute(AFTER),
                new DeadlineRecomputed(
                        NO,
                        HALL,
                        before,
                        Term.of(before).countedAnew(AcceptanceType.PROMISED, AFTER, false, NOW),
                        BG,
                        NOW));
    }

    @Test
    void whatIsCertainStays() {
        cases.expect(opened(AFTER), recompute(AFTER));
    }

    @Test
    void withoutNewKnowledgeNothingChanges() {
        cases.expect(opened(BEFORE), recompute(BEFORE));
    }

    @Test
    void aMoveIsRecordedOnce() {
        var given = opened(BEFORE);
        var before = ((CasePromised) given.get(1)).deadline();
        var moved = new DeadlineRecomputed(
                NO, HALL, before, Term.of(before).countedAnew(AcceptanceType.PROMISED, AFTER, false, NOW), BG, NOW);
        List<CaseEvent> all = new ArrayList<>(given);
        all.add(moved);
        cases.expect(all, recompute(AFTER));
    }

    @Test
    void anIdGrowsNoLongerHoweverOftenADeadlineIsCountedAnew() {
        var term = Term.of(((CasePromised) opened(BEFORE).get(1)).deadline());
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            term = term.movedTo(term.countedAnew(AcceptanceType.PROMISED, AFTER, false, NOW));
            ids.add(term.running().id());
        }
        assertThat(ids).containsExactly("original-2", "original-3", "original-4");
    }

    private static RecomputeDeadline recompute(HallCalendar calendar) {
        return new RecomputeDeadline(NO, NOW, calendar, RecomputationTest::known, () -> BG);
    }

    private static Optional<HallCalendar> known(String version) {
        return Stream.of(BEFORE, AFTER)
                .filter(calendar -> calendar.version().equals(version))
                .findFirst();
    }

    private static List<CaseEvent> opened(HallCalendar calendar) {
        return Cases.opened(
                Cases.accepted(AcceptanceType.PROMISED, new DeadlineRules(calendar).promised(ACCEPTED, 10)));
    }
}
