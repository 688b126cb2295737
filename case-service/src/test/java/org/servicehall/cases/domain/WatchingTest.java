package org.servicehall.cases.domain;

import static org.servicehall.cases.domain.CaseSamples.LATER;
import static org.servicehall.cases.domain.CaseSamples.TOO_LATE;
import static org.servicehall.cases.domain.CaseSamples.extended;
import static org.servicehall.cases.domain.CaseSamples.granted;
import static org.servicehall.cases.domain.CaseSamples.overdue;
import static org.servicehall.cases.domain.CaseSamples.requested;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.handled;
import static org.servicehall.cases.domain.Cases.promised;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.cases.domain.CaseCommand.AssignHandler;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.cases.domain.CaseCommand.WarnDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/** Warning and overdue, each once. */
class WatchingTest {
    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    @Tag("D5")
    void aLateReplyThatNoSweepNoticedRecordsTheOverdueItself() {
        cases.expect(
                handled(promised(), granted()),
                new Reply(NO, "zhou.min", TOO_LATE, () -> CaseSamples.BJ, Cases.LATENESS),
                overdue(),
                new CaseReplied(NO, HALL, "zhou.min", TOO_LATE),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, false, null, null, CaseSamples.BJ, TOO_LATE));
    }

    @Test
    @Tag("D5")
    void aDeadlineIsOverdueOnceAndOnlyAfterItHasPassed() {
        var due = promised().deadline().dueAt();
        cases.expect(handled(promised()), new RecordOverdue(NO, "original", due, Cases.LATENESS));
        cases.expect(handled(promised()), new RecordOverdue(NO, "original", TOO_LATE, Cases.LATENESS), overdue());
        cases.expect(handled(promised(), overdue()), new RecordOverdue(NO, "original", TOO_LATE, Cases.LATENESS));
        cases.expect(
                handled(promised(), requested(), extended()),
                new RecordOverdue(NO, "original", TOO_LATE, Cases.LATENESS));
    }

    @Test
    @Tag("D6")
    void theWarningComesOnceAndNotEarly() {
        var deadline = promised().deadline();
        var warned = new CaseDueSoon(NO, HALL, "original", deadline.dueAt(), HANDLER, deadline.warnAt());
        var command = new WarnDueSoon(NO, "original", deadline.warnAt());
        cases.expect(
                handled(promised()),
                new WarnDueSoon(NO, "original", deadline.warnAt().minusMillis(1)));
        cases.expect(handled(promised()), command, warned);
        cases.expect(handled(promised(), warned), command);
    }

    @Test
    @Tag("D5")
    void nothingHappensAfterTheEnd() {
        var given = handled(
                promised(),
                granted(),
                new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, CaseSamples.BJ, LATER));
        cases.expect(given, new RecordOverdue(NO, "original", TOO_LATE, Cases.LATENESS));
        cases.expect(given, new WarnDueSoon(NO, "original", TOO_LATE));
        cases.refuse(
                given,
                new AssignHandler(NO, "sun.yan", "FINANCE", "休假", CaseSamples.LEAD, LATER, Cases.CALENDAR),
                "case-completed");
    }
}
