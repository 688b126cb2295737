package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.security.Role.DEPARTMENT;
import static org.servicehall.platform.security.Role.LEADING_GROUP;
import static org.servicehall.platform.security.Role.OFFICE;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.servicehall.accountability.api.complaint.ListedComplaints.Due;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.springframework.stereotype.Component;

/**
 * Complaints that wait for somebody, by how far they have come (rules B5, B6, B8). Whoever a complaint is about finds it in
 * no queue and in no count (rule B7).
 */
@Component
final class ComplaintDesk implements Desk {
    private static final Set<Role> DECIDING = EnumSet.of(LEADING_GROUP, OFFICE);
    private static final Set<Role> INVESTIGATING = EnumSet.of(LEADING_GROUP, DEPARTMENT);

    private static final Set<Role> WATCHING = EnumSet.of(LEADING_GROUP, OFFICE, DEPARTMENT);

    private static final List<Step> STEPS = List.of(
            new Step(State.FILED, DECIDING),
            new Step(State.DECLINED, DECIDING),
            new Step(State.ANSWERED, DECIDING),
            new Step(State.ACCEPTED, EnumSet.of(LEADING_GROUP)),
            new Step(State.UNDER_INVESTIGATION, INVESTIGATING),
            new Step(State.INVESTIGATED, INVESTIGATING),
            new Step(State.RECOMMENDED, DECIDING),
            new Step(State.AWAITING_APPROVAL, DECIDING),
            new Step(State.DISAPPROVED, DECIDING),
            new Step(State.DECIDED, DECIDING),
            new Step(State.NOTIFIED, DECIDING),
            new Step(State.APPEALED, DECIDING),
            new Step(State.APPEAL_DECIDED, DECIDING),
            new Step(State.EXECUTED, DECIDING));

    private final ListedComplaints complaints;
    private final Halls halls;

    ComplaintDesk(ListedComplaints complaints, Halls halls) {
        this.complaints = complaints;
        this.halls = halls;
    }

    private record Step(State state, Set<Role> whose) {
        boolean isOf(Actor actor) {
            return whose.stream().anyMatch(actor::is);
        }

        /** Who investigates is named; for others it does not wait. */
        boolean mine() {
            return whose.equals(INVESTIGATING);
        }
    }

    @Override
    public List<DeskQueue> of(Actor actor) {
        return Stream.concat(
                        STEPS.stream().filter(step -> step.isOf(actor)).map(step -> queue(actor, step)),
                        WATCHING.stream().anyMatch(actor::is) ? Stream.of(pressing(actor)) : Stream.empty())
                .toList();
    }

    /** What its time is running out for, whatever it waits for; investigators find their own (rule P5). */
    private DeskQueue pressing(Actor actor) {
        return DeskQueue.of(
                "complaints-pressing",
                new LocalizedText("举报即将到期或已逾期", "complaints due soon or overdue"),
                complaints.pressing(actor),
                "/api/complaints?pressing=true");
    }

    private DeskQueue queue(Actor actor, Step step) {
        State state = step.state();
        String code = "complaints-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String link = "/api/complaints?status=" + state + (step.mine() ? "&mine=true" : "");
        if (state == State.FILED) {
            return DeskQueue.of(code, state.text(), complaints.waiting(actor, step.mine(), state, Due.DECISION), link)
                    .countedBy(halls.calendar(actor.hall()));
        }
        return DeskQueue.of(code, state.text(), complaints.waiting(actor, step.mine(), state, Due.CONCLUSION), link);
    }
}
