package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.security.Role.DEPARTMENT;
import static org.servicehall.platform.security.Role.LEADING_GROUP;
import static org.servicehall.platform.security.Role.OFFICE;

import com.mongodb.client.model.Filters;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/**
 * Complaints that wait for somebody, by how far they have come (rules B5, B6, B8). Whoever a complaint is about finds it in
 * no queue and in no count (rule B7).
 */
@Component
final class ComplaintDesk implements Desk {
    private static final Set<Role> DECIDING = EnumSet.of(LEADING_GROUP, OFFICE);
    private static final Set<Role> INVESTIGATING = EnumSet.of(LEADING_GROUP, DEPARTMENT);

    private static final List<Step> STEPS = List.of(
            new Step(State.FILED, "file.filed.decideBy", DECIDING),
            new Step(State.ACCEPTED, null, EnumSet.of(LEADING_GROUP)),
            new Step(State.UNDER_INVESTIGATION, null, INVESTIGATING),
            new Step(State.INVESTIGATED, null, INVESTIGATING),
            new Step(State.RECOMMENDED, null, DECIDING),
            new Step(State.AWAITING_APPROVAL, null, DECIDING),
            new Step(State.DISAPPROVED, null, DECIDING),
            new Step(State.DECIDED, null, DECIDING),
            new Step(State.NOTIFIED, null, EnumSet.of(OFFICE)),
            new Step(State.APPEALED, null, DECIDING),
            new Step(State.APPEAL_DECIDED, null, DECIDING),
            new Step(State.EXECUTED, null, DECIDING));

    private final View<ComplaintSheet> complaints;

    ComplaintDesk(View<ComplaintSheet> complaints) {
        this.complaints = complaints;
    }

    /** @param due field that says until when; null where nothing is set */
    private record Step(State state, @Nullable String due, Set<Role> whose) {
        boolean isOf(Actor actor) {
            return whose.stream().anyMatch(actor::is);
        }
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        return STEPS.stream()
                .filter(step -> step.isOf(actor))
                .map(step -> queue(actor, step))
                .toList();
    }

    private DeskQueue queue(Actor actor, Step step) {
        State state = step.state();
        Backlog waiting =
                complaints.backlog(Filters.and(KnownComplaints.listedFor(actor, state)), "filedAt", step.due());
        String code = "complaints-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return DeskQueue.of(code, state.text(), waiting, "/api/complaints?status=" + state);
    }
}
