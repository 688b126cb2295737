package org.servicehall.cases.view.board;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.contracts.cases.HandlingEvent;
import org.servicehall.contracts.cases.StageEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.AskedOrder;

/** The open cases; a completed one leaves the board. */
public final class DueBoard implements Projection<DueBoardItem> {
    private static final Bson URGENT_FIRST = Sorts.descending("urgent");

    /** Urgent ones first, then by the time left (P3). */
    public static final Bson ORDER = Sorts.orderBy(URGENT_FIRST, Sorts.ascending("dueAt"));

    /** What else it can be sorted by, and where that is kept. */
    public static final Map<String, String> ORDERS = Map.of("no", "no", "dueAt", "dueAt");

    /** @param sort what was asked for; in each order urgent ones come first (P3) */
    public static Bson ordered(@Nullable String sort) {
        return sort == null ? ORDER : Sorts.orderBy(URGENT_FIRST, AskedOrder.of(sort, ORDER, ORDERS));
    }

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
            case CaseEvent.CaseOpened opened -> DueBoardItem.of(opened);
            case CaseEvent.CaseCompleted _ -> null;
            case CaseEvent.CasePromised promised -> known(current).due(promised.deadline());
            case DeadlineEvent.CaseExtended extended -> {
                DueBoardItem item = known(current);
                yield item.due(extended.deadline()).waitsFor(item.waiting().extension(null));
            }
            case DeadlineEvent.DeadlineRecomputed recomputed -> known(current).due(recomputed.deadline());
            case HandlingEvent.HandlerAssigned to -> {
                DueBoardItem item = known(current);
                yield item.handledBy(to.handler(), to.window())
                        .waitsFor(item.waiting().confirmationOf(null));
            }
            case HandlingEvent.AgentReassigned to -> known(current).accompaniedBy(to.agent());
            case CaseEvent happened -> current == null ? null : current.waitsFor(next(current.waiting(), happened));
            default -> current;
        };
    }

    private static Waiting next(Waiting now, CaseEvent event) {
        return switch (event) {
            case HandlingEvent.HandlerProposed proposed -> now.confirmationOf(proposed.handler());
            case HandlingEvent.HandlerDeclined _, HandlingEvent.HandlerProposalWithdrawn _ -> now.confirmationOf(null);
            case DeadlineEvent.ExtensionRequested asked -> now.extension(asked.requestedBy());
            case DeadlineEvent.ExtensionRefused _ -> now.extension(null);
            case StageEvent.ObjectionLodged lodged -> now.objection(lodged.number());
            case StageEvent.ObjectionDecided decided -> now.withoutObjection(decided.number());
            case HandlingEvent.JointHandlingArranged arranged -> now.parts(arranged.coWindows());
            case HandlingEvent.JointPartCompleted completed -> now.withoutPart(completed.window());
            case CaseEvent.CaseDecided decided -> now.decided(decided.decidedBy(), decided.signer());
            default -> now;
        };
    }

    /**
     * For {@code GET /api/due-board}: the hall's board; with {@code mine=true} what somebody handles, or accompanies while
     * nobody handles it; with {@code awaits} what waits for the same; with {@code window} what is handled there; in each
     * order that can be asked for, and what is due on a day. For {@code GET /api/desk}: what is due soon, and of more than are
     * counted the first by each time.
     */
    @Override
    public List<Bson> indexes() {
        return List.of(
                pressing("hall"),
                pressing("hall", "handler"),
                pressing("hall", "agent", "handler"),
                pressing("hall", "awaits"),
                pressing("hall", "window"),
                urgentThen(Indexes.descending("dueAt")),
                urgentThen(Indexes.ascending("no")),
                urgentThen(Indexes.descending("no")),
                Indexes.ascending("hall", "dueAt"),
                Indexes.ascending("hall", "warnAt"),
                Indexes.ascending("hall", "acceptedAt"));
    }

    private static Bson urgentThen(Bson asked) {
        return Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("urgent"), asked);
    }

    private static Bson pressing(String... narrowedBy) {
        return Indexes.compoundIndex(
                Indexes.ascending(narrowedBy), Indexes.descending("urgent"), Indexes.ascending("dueAt"));
    }

    private static DueBoardItem known(@Nullable DueBoardItem current) {
        return Objects.requireNonNull(current, "a case's events begin with its opening");
    }
}
