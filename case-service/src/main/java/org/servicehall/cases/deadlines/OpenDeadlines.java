package org.servicehall.cases.deadlines;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/**
 * The deadlines of open cases: every promise has one, and it is watched (rule P2). One whose case has ended is gone; one that has passed waits for nothing but another
 * schedule (D1).
 */
public final class OpenDeadlines implements Projection<OpenDeadline> {
    @Override
    public String name() {
        return "deadlines";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<OpenDeadline> type() {
        return OpenDeadline.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof CaseEvent happened && concerns(happened)
                ? List.of(happened.caseNo())
                : List.of();
    }

    private static boolean concerns(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CasePromised _, DeadlineEvent.CaseExtended _, DeadlineEvent.DeadlineRecomputed _ -> true;
            case CaseEvent.CaseDueSoon _, CaseEvent.CaseOverdue _, CaseEvent.CaseCompleted _ -> true;
            default -> false;
        };
    }

    /** The due board follows the same streams whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public @Nullable OpenDeadline apply(String id, @Nullable OpenDeadline current, RecordedEvent event) {
        return switch (event.payload()) {
            case CaseEvent.CasePromised promised -> OpenDeadline.toWarn(id, promised.hall(), promised.deadline());
            case DeadlineEvent.CaseExtended extended -> OpenDeadline.toWarn(id, extended.hall(), extended.deadline());
            case DeadlineEvent.DeadlineRecomputed recomputed ->
                OpenDeadline.toWarn(id, recomputed.hall(), recomputed.deadline());
            case CaseEvent.CaseDueSoon _ -> current == null ? null : current.warned();
            case CaseEvent.CaseOverdue _ -> current == null ? null : current.passed();
            case CaseEvent.CaseCompleted _ -> null;
            default -> current;
        };
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("next"), Indexes.ascending("calendarVersion", "no"));
    }
}
