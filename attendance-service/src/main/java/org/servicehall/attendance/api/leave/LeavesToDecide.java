package org.servicehall.attendance.api.leave;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.attendance.view.staff.Roster;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * Which leaves wait for somebody's decision: for a lead everybody's, for the leading group the leads', for nobody the own and
 * for anybody else none (rule T6); as {@link org.servicehall.platform.staff.StaffDirectory#mayDecide} judges it.
 */
@Component
public final class LeavesToDecide {
    private final Roster roster;
    private final Halls halls;

    LeavesToDecide(Roster roster, Halls halls) {
        this.roster = roster;
        this.halls = halls;
    }

    /** For the list and for the count beside it; an index begins with hall and state. */
    public Bson of(Actor actor, Instant now) {
        List<Bson> wanted = new ArrayList<>(List.of(
                Filters.eq("hall", actor.hall()),
                Filters.eq("state", LeaveState.REQUESTED.name()),
                Filters.ne("clerk", actor.id())));
        if (!actor.is(Role.LEAD)) {
            wanted.add(Filters.in("clerk", actor.is(Role.LEADING_GROUP) ? leads(actor.hall(), now) : List.of()));
        }
        return Filters.and(wanted);
    }

    private List<String> leads(String hall, Instant now) {
        return roster.having(Role.LEAD, hall, halls.today(hall, now));
    }
}
