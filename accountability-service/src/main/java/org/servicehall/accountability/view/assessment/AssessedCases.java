package org.servicehall.accountability.view.assessment;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.view.assessment.AssessedCase.Act;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.contracts.cases.HandlingEvent.AgentReassigned;
import org.servicehall.contracts.cases.HandlingEvent.HandlerAssigned;
import org.servicehall.contracts.rating.RatingEvent;
import org.servicehall.contracts.rating.RatingEvent.CaseRated;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/**
 * What an assessment needs of each case, a small document a case (rules D8, P7). A case's own stream tells also by whom and
 * when it was accepted, so that applications need not be followed; beside it only the rating arrives, before or after.
 */
public final class AssessedCases implements Projection<AssessedCase> {
    public static final Bson ORDER = Sorts.ascending("caseNo");

    private static final List<String> MOMENTS =
            List.of("accepted.at", "dueAt", "extended.at", "completed.at", "rated.at");

    @Override
    public String name() {
        return "assessed-cases";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CASES);
    }

    @Override
    public Class<AssessedCase> type() {
        return AssessedCase.class;
    }

    /** For a month's assessment: by each moment that makes a case count in it, and in the order they are read. */
    @Override
    public List<Bson> indexes() {
        return Stream.concat(
                        MOMENTS.stream().map(moment -> Indexes.ascending("hall", moment)),
                        Stream.of(Indexes.ascending("hall", "caseNo")))
                .toList();
    }

    /** The cases of which anything counts in that span. */
    public static Bson of(String hall, Span span) {
        Stream<Bson> any = MOMENTS.stream()
                .map(moment -> Filters.and(
                        Filters.eq("hall", hall), Filters.gte(moment, span.from()), Filters.lt(moment, span.until())));
        return Filters.or(any.toList());
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case CaseEvent happened -> List.of(happened.caseNo());
            case RatingEvent rating -> List.of(rating.caseNo());
            default -> List.of();
        };
    }

    @Override
    public AssessedCase apply(String id, @Nullable AssessedCase current, RecordedEvent event) {
        return switch (event.payload()) {
            case CaseRated rated ->
                or(current, id, rated.hall())
                        .rated(new Act(rated.ratedAt(), rated.clerk(), rated.window()), rated.stars());
            case CaseOpened opened ->
                or(current, id, opened.hall())
                        .opened(new Act(opened.acceptedAt(), opened.acceptedBy(), opened.window()), opened.agent());
            case CaseEvent happened ->
                handling(Objects.requireNonNull(current, "a case's stream begins with its opening"), happened);
            default -> throw new IllegalArgumentException(event.type());
        };
    }

    private static AssessedCase handling(AssessedCase current, CaseEvent event) {
        return switch (event) {
            case CasePromised promised ->
                current.due(promised.deadline().startedAt(), promised.deadline().dueAt());
            case DeadlineRecomputed recomputed ->
                current.due(
                        recomputed.deadline().startedAt(), recomputed.deadline().dueAt());
            case CaseExtended extended ->
                current.due(extended.deadline().startedAt(), extended.deadline().dueAt())
                        .extendedAt(extended.approvedAt());
            case CaseOverdue overdue ->
                current.missed(new Act(overdue.dueAt(), overdue.answerable(), overdue.window()));
            case HandlerAssigned assigned -> current.handledBy(assigned.handler(), assigned.window());
            case AgentReassigned reassigned -> current.accompaniedBy(reassigned.agent());
            case CaseCompleted completed -> current.completed(completed.completedAt(), completed.outcome());
            default -> current;
        };
    }

    private static AssessedCase or(@Nullable AssessedCase current, String no, String hall) {
        return current == null ? AssessedCase.unknown(no, hall) : current;
    }
}
