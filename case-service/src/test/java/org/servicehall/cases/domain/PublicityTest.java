package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.PUBLICITY;
import static org.servicehall.cases.domain.Cases.at;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.promised;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.contracts.cases.StageEvent.PublicityProlonged;

/** A publicity of fifteen days from Monday 3 November, whose last day, the 18th, a later schedule takes off. */
@Tag("C3")
@Tag("D1")
class PublicityTest {
    private static final Instant UNTIL = at("2025-11-18T23:59:59");
    private static final Instant NEXT = at("2025-11-19T23:59:59");
    private static final Instant HEARD = at("2025-11-10T09:00");
    private static final HallCalendar OFF = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.published()
                    .with(new HolidaySchedule(2025, "2025.2", Map.of(LocalDate.of(2025, 11, 18), "放假"), Map.of())));
    private static final PublicityProlonged PROLONGED =
            new PublicityProlonged(NO, HALL, PUBLICITY.id(), UNTIL, NEXT, HEARD);

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    void itHangsUntilTheNextWorkingDayWhereItsLastIsOffNow() {
        cases.expect(published(), prolong(OFF, HEARD), PROLONGED);
        cases.expect(published(PROLONGED), prolong(OFF, HEARD));
    }

    @Test
    void itIsNeverShorterAndWhatHasEndedStaysAsItEnded() {
        cases.expect(published(PROLONGED), prolong(Cases.CALENDAR, HEARD));
        cases.expect(published(), prolong(Cases.CALENDAR, UNTIL.plusSeconds(1)));
        cases.expect(handled(promised()), prolong(OFF, HEARD));
        var stopped = new CaseDecided(NO, HALL, Outcome.STOPPED, "异议成立", "办法第九条", "zhou.min", HEARD);
        cases.expect(published(stopped), prolong(OFF, HEARD));
    }

    /** As every other date that a schedule moves; nobody can object in a time that is gone. */
    @Test
    void whereThatIsOverTooItEndsWithTheDayOnWhichItIsHeardOf() {
        Instant next = UNTIL.plusSeconds(1);
        cases.expect(
                published(), prolong(OFF, next), new PublicityProlonged(NO, HALL, PUBLICITY.id(), UNTIL, NEXT, next));
        Instant later = at("2025-11-20T09:00");
        cases.expect(
                published(),
                prolong(OFF, later),
                new PublicityProlonged(NO, HALL, PUBLICITY.id(), UNTIL, at("2025-11-20T23:59:59"), later));
        Instant saturday = at("2025-11-22T09:00");
        cases.expect(
                published(),
                prolong(OFF, saturday),
                new PublicityProlonged(NO, HALL, PUBLICITY.id(), UNTIL, at("2025-11-24T23:59:59"), saturday));
    }

    @Test
    void onItsNewLastDayAnybodyMayStillObject() {
        Instant at = at("2025-11-19T20:00");
        var lodge = new LodgeObjection(NO, "收入不符", "P-2", at);
        cases.refuse(published(), lodge, "publicity-ended");
        cases.expect(published(PROLONGED), lodge, new ObjectionLodged(NO, HALL, PUBLICITY.id(), 1, "收入不符", "P-2", at));
    }

    private static List<Object> published(Object... later) {
        return handled(promised(PUBLICITY), later);
    }

    private static ProlongPublicity prolong(HallCalendar calendar, Instant at) {
        return new ProlongPublicity(NO, calendar, at);
    }
}
