package org.servicehall.intake.view.paper;

import java.time.Instant;
import org.servicehall.calendar.DueDate;
import org.servicehall.intake.domain.paper.PaperTerms;

/**
 * One paper that waits to be confirmed or sent back.
 *
 * @param number among the papers of its application
 * @param item code of the checklist's item
 * @param lookBy by when the hall looks at it, as counted when it came, or as it is on record that it passed
 * @param warned whether it is on record that this time is nearly over
 * @param overdue whether it is on record that it is over
 */
public record WaitingPaper(
        int number, String item, Instant handedInAt, Instant lookBy, boolean warned, boolean overdue) {
    static WaitingPaper cameIn(int number, String item, Instant at, PaperTerms terms) {
        return new WaitingPaper(number, item, at, terms.lookBy(at).dueAt(), false, false);
    }

    WaitingPaper afterWarning() {
        return new WaitingPaper(number, item, handedInAt, lookBy, true, overdue);
    }

    /** @param end as it is on record */
    WaitingPaper afterLookBy(Instant end) {
        return new WaitingPaper(number, item, handedInAt, end, true, true);
    }

    /** By another schedule it was not over (D1). */
    WaitingPaper again(Instant end) {
        return new WaitingPaper(number, item, handedInAt, end, false, false);
    }

    /** Whether a schedule published since gives more time than is on record as passed (D1, D5). */
    boolean isProlonged(PaperTerms terms) {
        return overdue && terms.isProlonged(handedInAt, lookBy);
    }

    /** When something is to be recorded of it next; in time is up to and including the very moment. */
    Instant next(PaperTerms terms) {
        DueDate due = terms.lookBy(handedInAt);
        return warned ? due.dueAt().plusMillis(1) : due.warnAt();
    }
}
