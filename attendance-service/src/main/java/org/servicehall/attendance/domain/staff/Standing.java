package org.servicehall.attendance.domain.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.servicehall.attendance.domain.staff.StaffCommand.Appointer;
import org.servicehall.contracts.staff.StaffEvent.DeputyAppointed;

/**
 * How somebody's entry stands before whoever acts on it.
 *
 * @param user whose it is
 * @param day from which it is to be done
 */
record Standing(String user, Stay stay, List<DeputyAppointed> deputies, Appointer by, LocalDate day) {
    /** They watch over the hall: whoever has these rights on loan has them from one who has them. */
    private static final Set<String> WATCHING = Set.of("LEADING_GROUP", "AUDITOR");

    boolean isWatched() {
        return stay.hasOneOf(WATCHING, day);
    }

    /** Office and lead choose for everybody but those who watch over them; these choose for themselves. */
    boolean mayAppoint() {
        return isWatched() ? by.leadingGroup() || by.user().equals(user) : by.office();
    }

    boolean mayDismiss() {
        return by.office() || mayAppoint();
    }

    boolean hasDeputy(String deputy) {
        return deputies.stream()
                .filter(appointed -> appointed.deputy().equals(deputy))
                .anyMatch(appointed -> appointed.to() == null || !appointed.to().isBefore(day));
    }
}
