package org.servicehall.accountability.api.complaint;

import static org.servicehall.platform.security.Role.DEPARTMENT;
import static org.servicehall.platform.security.Role.LEADING_GROUP;
import static org.servicehall.platform.security.Role.OFFICE;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.ComplaintFile;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.desk.DeskQueue;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Backlog;
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
        var waiting = complaints.pressing(actor, Backlog.MOST);
        return DeskQueue.of(
                "complaints-pressing",
                new LocalizedText("举报即将到期或已逾期", "complaints due soon or overdue"),
                backlog(waiting, ComplaintFile::dueAt),
                "/api/complaints?pressing=true");
    }

    private DeskQueue queue(Actor actor, Step step) {
        State state = step.state();
        String code = "complaints-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String link = "/api/complaints?status=" + state + (step.mine() ? "&mine=true" : "");
        List<ComplaintFile> waiting = complaints.of(actor, step.mine(), state, Backlog.MOST);
        return state == State.FILED
                ? DeskQueue.of(
                                code,
                                state.text(),
                                backlog(waiting, file -> file.filed().decideBy()),
                                link)
                        .countedBy(halls.calendar(actor.hall()))
                : DeskQueue.of(
                        code, state.text(), backlog(waiting, file -> file.isUnderWay() ? file.dueAt() : null), link);
    }

    private static Backlog backlog(List<ComplaintFile> waiting, Function<ComplaintFile, @Nullable Instant> due) {
        Instant oldest = waiting.isEmpty() ? null : waiting.getFirst().filed().filedAt();
        Instant nextDue = waiting.stream()
                .flatMap(file -> Stream.ofNullable(due.apply(file)))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Backlog(Math.min(waiting.size(), Backlog.MOST), waiting.size() > Backlog.MOST, oldest, nextDue);
    }
}
