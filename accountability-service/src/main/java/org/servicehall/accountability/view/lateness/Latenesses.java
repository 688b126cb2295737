package org.servicehall.accountability.view.lateness;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;

/** Each missed deadline, a document an event; none of those recorded before it was kept who held the case (rule D5). */
public final class Latenesses implements Projection<Lateness> {
    @Override
    public String name() {
        return "lateness";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<Lateness> type() {
        return Lateness.class;
    }

    @Override
    public Remembers remembers() {
        return Remembers.NOTHING;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof CaseOverdue overdue && overdue.held() != null
                ? List.of(event.id())
                : List.of();
    }

    @Override
    public @Nullable Lateness apply(String id, @Nullable Lateness current, RecordedEvent event) {
        return event.payload() instanceof CaseOverdue overdue && overdue.held() != null
                ? new Lateness(id, overdue.hall(), overdue.caseNo(), overdue.held())
                : current;
    }
}
