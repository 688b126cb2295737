package org.servicehall.intake.domain.paper;

import java.time.Instant;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.DueDate;

/**
 * How long the hall may take to look at what residents hand in online (rules S4, P2).
 *
 * @param deadlines the hall's
 * @param workingDays until the closing time of this working day after the day on which it came
 */
public record PaperTerms(DeadlineRules deadlines, int workingDays) {
    /** A schedule published since moves it, and only later (D1). */
    public DueDate lookBy(Instant handedInAt) {
        return deadlines.standing(handedInAt, rules -> rules.promised(handedInAt, workingDays));
    }

    /** Whether a schedule published since gives more time than until a moment of which it is on record that it was missed (D1, D5). */
    public boolean isProlonged(Instant handedInAt, Instant missed) {
        Instant told = deadlines
                .told(handedInAt, rules -> rules.promised(handedInAt, workingDays))
                .dueAt();
        Instant now = lookBy(handedInAt).dueAt();
        return now.isAfter(missed) && now.isAfter(told);
    }

    /**
     * Until when the resident may hand in another, where the hall sends one back late or voids it: as long as the hall had for
     * it. What the hall was slow with, or kept by mistake, is not the resident's loss.
     */
    public Instant againUntil(Instant lostAt) {
        return lookBy(lostAt).dueAt();
    }
}
