package org.servicehall.cases.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.ACCEPTED;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.HANDLER;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.promised;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.deadlines.OpenDeadline.Action;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDueSoon;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.platform.projection.Documents;

class OpenDeadlinesTest {
    private final Deadline original = promised().deadline();
    private final CaseDueSoon warned =
            new CaseDueSoon(NO, HALL, "original", original.dueAt(), HANDLER, original.warnAt());

    @Test
    @Tag("D6")
    @Tag("P2")
    void aPromiseIsFirstWarnedOfThenWatchedUntilItHasPassed() {
        var toWarn = fold(Cases.handled(promised()));
        assertThat(toWarn.action()).isEqualTo(Action.WARN);
        assertThat(toWarn.next()).isEqualTo(original.warnAt());
        var toPass = fold(Cases.handled(promised(), warned));
        assertThat(toPass.action()).isEqualTo(Action.RECORD_OVERDUE);
        assertThat(toPass.next()).isAfter(original.dueAt());
    }

    @Test
    @Tag("D5")
    void whatHasPassedWaitsForNothingAndWhatHasEndedIsGone() {
        var overdue = new CaseOverdue(NO, HALL, "original", original.dueAt(), HANDLER, "CIVIL_AFFAIRS", ACCEPTED);
        var completed = new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, NO + "-BJ", ACCEPTED);
        assertThat(fold(Cases.handled(promised(), warned, overdue)).next()).isNull();
        assertThat(fold(Cases.handled(promised(), warned, overdue, completed))).isNull();
        assertThat(fold(Cases.handled(promised(), completed))).isNull();
    }

    @Test
    @Tag("D4")
    void anExtensionIsWatchedInThePlaceOfTheOriginal() {
        var later = new Deadline(
                "extension",
                ACCEPTED,
                original.dueAt().plusSeconds(86_400),
                original.warnAt().plusSeconds(86_400),
                15,
                false,
                original.calendarVersion());
        var extended = new CaseExtended(NO, HALL, original, later, "需复核", NO + "-YQ", "zhou.min", ACCEPTED);
        var open = fold(Cases.handled(promised(), warned, extended));
        assertThat(open.deadlineId()).isEqualTo("extension");
        assertThat(open.action()).isEqualTo(Action.WARN);
        assertThat(open.next()).isEqualTo(later.warnAt());
    }

    @Test
    void aCaseWritesItsDeadlineOnlyWhenItChanges() {
        var completed = new CaseCompleted(NO, HALL, Outcome.GRANTED, true, null, null, NO + "-BJ", ACCEPTED);
        var documents = Documents.of(new OpenDeadlines())
                .after(Recorded.handling(
                        Cases.handled(promised(), warned, Cases.handled(), Cases.handled(), completed)));
        assertThat(documents.written()).isEqualTo(3);
        assertThat(documents.views()).isEmpty();
    }

    private static OpenDeadline fold(List<?> payloads) {
        OpenDeadline open = null;
        for (var event : Recorded.handling(payloads)) {
            open = new OpenDeadlines().apply(NO, open, event);
        }
        return open;
    }
}
