package org.servicehall.intake.view.affair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case with its grant, as far as it matters to erasing the person.
 *
 * @param person reference of the applicant
 * @param handled the case is not over
 * @param grants a grant begins when the case ends well
 * @param completedAt when the case was completed, from when its file is kept (rule R1); null before
 */
public record PersonalAffair(
        String no,
        String hall,
        String person,
        boolean handled,
        boolean grants,
        Grant grant,
        @Nullable Instant completedAt) {
    /** How far the grant is. */
    public enum Grant {
        NONE,
        /** The case is granted; the grant begins by itself, a moment later. */
        DUE,
        RUNNING,
        ENDED
    }

    static PersonalAffair of(@Nullable PersonalAffair current, String no, String hall, String person) {
        return current == null ? new PersonalAffair(no, hall, person, false, false, Grant.NONE, null) : current;
    }

    /** Whether the case or its grant is not over, as far as is known here. */
    public boolean open() {
        return handled || grant == Grant.DUE || grant == Grant.RUNNING;
    }

    PersonalAffair opened(boolean granting) {
        return new PersonalAffair(no, hall, person, true, granting, grant, completedAt);
    }

    /** The grant's own events may have come first. */
    PersonalAffair completed(Instant at, boolean granted) {
        Grant now = granted && grants && grant == Grant.NONE ? Grant.DUE : grant;
        return new PersonalAffair(no, hall, person, false, grants, now, at);
    }

    PersonalAffair with(Grant now) {
        return new PersonalAffair(no, hall, person, handled, grants, now, completedAt);
    }
}
