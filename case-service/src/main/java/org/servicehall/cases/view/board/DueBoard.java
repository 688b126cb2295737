package org.servicehall.cases.view.board;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The open cases; a completed one leaves the board. */
public final class DueBoard implements Projection<DueBoardItem> {
    /** Urgent ones first, then by the time left (P3). */
    public static final Bson ORDER = Sorts.orderBy(Sorts.descending("urgent"), Sorts.ascending("dueAt"));

    @Override
    public String name() {
        return "due-board";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<DueBoardItem> type() {
        return DueBoardItem.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof CaseEvent happened ? List.of(happened.caseNo()) : List.of();
    }

    @Override
    public @Nullable DueBoardItem apply(String id, @Nullable DueBoardItem current, RecordedEvent event) {
        return switch (event.payload()) {
            case CaseEvent.CaseOpened opened -> opened(opened);
            case CaseEvent.CaseCompleted _ -> null;
            case CaseEvent.CasePromised promised -> known(current).due(promised.deadline());
            case CaseEvent.CaseExtended extended -> known(current).due(extended.deadline());
            case CaseEvent.DeadlineRecomputed recomputed -> known(current).due(recomputed.deadline());
            case CaseEvent.HandlerAssigned to -> known(current).handledBy(to.handler(), to.window());
            case CaseEvent.AgentReassigned to -> known(current).accompaniedBy(to.agent());
            default -> current;
        };
    }

    /** The hall's board, and a handler's part of it. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(
                        Indexes.ascending("hall"), Indexes.descending("urgent"), Indexes.ascending("dueAt")),
                Indexes.compoundIndex(
                        Indexes.ascending("hall", "handler"),
                        Indexes.descending("urgent"),
                        Indexes.ascending("dueAt")));
    }

    private static DueBoardItem opened(CaseEvent.CaseOpened opened) {
        return new DueBoardItem(
                opened.caseNo(),
                opened.hall(),
                opened.urgentReason() != null,
                opened.matterName(),
                opened.applicant().maskedName(),
                opened.type(),
                opened.window(),
                opened.agent(),
                null,
                null,
                null);
    }

    private static DueBoardItem known(@Nullable DueBoardItem current) {
        return Objects.requireNonNull(current, "a case's events begin with its opening");
    }
}
