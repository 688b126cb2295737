package org.servicehall.intake.view.affair;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application with its case and grant, as far as it matters to erasing the person.
 *
 * @param person reference of the applicant
 * @param brought the application is not over
 * @param handled the case is not over
 * @param granted the grant runs
 * @param completedAt when the case was completed, from when its file is kept (rule R1); null before, and without a case
 */
public record PersonalAffair(
        String no,
        String hall,
        String person,
        boolean brought,
        boolean handled,
        boolean granted,
        @Nullable Instant completedAt) {
    static PersonalAffair of(@Nullable PersonalAffair current, String no, String hall, String person) {
        return current == null ? new PersonalAffair(no, hall, person, false, false, false, null) : current;
    }

    public boolean open() {
        return brought || handled || granted;
    }

    PersonalAffair brought(boolean now) {
        return new PersonalAffair(no, hall, person, now, handled, granted, completedAt);
    }

    PersonalAffair handled(boolean now) {
        return new PersonalAffair(no, hall, person, brought, now, granted, completedAt);
    }

    PersonalAffair granted(boolean now) {
        return new PersonalAffair(no, hall, person, brought, handled, now, completedAt);
    }

    PersonalAffair completed(Instant at) {
        return new PersonalAffair(no, hall, person, brought, false, granted, at);
    }
}
