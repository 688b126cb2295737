package org.servicehall.attendance.api.leave;

import java.time.Instant;
import org.servicehall.attendance.api.Sight;
import org.servicehall.attendance.domain.leave.Acting;
import org.servicehall.attendance.domain.leave.LeaveId;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.staff.StaffDirectory;
import org.springframework.stereotype.Component;

/** Which leaves somebody may know of, and who acts on one, as the domain wants to know it (rule T6). */
@Component
final class Who {
    /** Everybody of the hall; who is nothing but a clerk finds the own leaves only. */
    static final String STAFF = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    private final StaffDirectory directory;

    Who(StaffDirectory directory) {
        this.directory = directory;
    }

    /** @throws Refusal {@code unknown-number}, 404, for another's too where they may not know of it */
    static LeaveId known(String no, Actor actor) {
        return LeaveId.parse(HallGuard.check(actor, no))
                .filter(leave -> Sight.isWhole(actor) || leave.clerk().equals(actor.id()))
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    Acting acts(Actor actor, LeaveId leave, Instant at) {
        return new Acting(actor.id(), actor.is(Role.OFFICE), directory.mayDecide(actor, leave.clerk(), at));
    }

    /**
     * Why leave is asked for is for whoever asks and whoever decides, and for the office.
     *
     * @throws Refusal {@code leave-of-somebody-else}, 403
     */
    void checkReadsReason(Actor actor, LeaveId leave, Instant at) {
        boolean decides =
                actor.is(Role.LEAD) || (actor.is(Role.LEADING_GROUP) && directory.mayDecide(actor, leave.clerk(), at));
        if (!leave.clerk().equals(actor.id()) && !actor.is(Role.OFFICE) && !decides) {
            throw Refusal.forbidden("leave-of-somebody-else", "T6");
        }
    }
}
