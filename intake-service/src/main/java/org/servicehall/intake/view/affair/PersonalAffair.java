package org.servicehall.intake.view.affair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * A case with its grant, as far as it matters to erasing the person and to the certificate that is issued.
 *
 * @param person reference of the applicant
 * @param handled the case is not over
 * @param grants a grant begins when the case ends well
 * @param completedAt when the case was completed, from when its file is kept (rule R1); null before
 * @param outcome how it was decided or ended last; null before, and in documents of before this was kept
 */
public record PersonalAffair(
        String no,
        String hall,
        String person,
        boolean handled,
        boolean grants,
        Grant grant,
        @Nullable Instant completedAt,
        @Nullable Outcome outcome) {
    /** How far the grant is. */
    public enum Grant {
        NONE,
        /** The case is granted; the grant begins by itself, a moment later. */
        DUE,
        RUNNING,
        ENDED
    }

    static PersonalAffair of(@Nullable PersonalAffair current, String no, String hall, String person) {
        return current == null ? new PersonalAffair(no, hall, person, false, false, Grant.NONE, null, null) : current;
    }

    /** Whether the case or its grant is not over, as far as is known here. */
    public boolean open() {
        return handled || grant == Grant.DUE || grant == Grant.RUNNING;
    }

    PersonalAffair opened(boolean granting) {
        return new PersonalAffair(no, hall, person, true, granting, grant, completedAt, outcome);
    }

    /** It may be decided otherwise until it is signed (D9). */
    PersonalAffair decided(Outcome how) {
        return new PersonalAffair(no, hall, person, handled, grants, grant, completedAt, how);
    }

    /** Whether the hall has decided to grant what was applied for, be it signed or not. */
    public boolean granted() {
        return outcome == Outcome.GRANTED;
    }

    /** The grant's own events may have come first. */
    PersonalAffair completed(Instant at, Outcome how) {
        Grant now = how == Outcome.GRANTED && grants && grant == Grant.NONE ? Grant.DUE : grant;
        return new PersonalAffair(no, hall, person, false, grants, now, at, how);
    }

    PersonalAffair with(Grant now) {
        return new PersonalAffair(no, hall, person, handled, grants, now, completedAt, outcome);
    }
}
