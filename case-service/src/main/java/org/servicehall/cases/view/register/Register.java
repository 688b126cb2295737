package org.servicehall.cases.view.register;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.register.RegisterEntry.Closing;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.OnlineEvent;
import org.servicehall.contracts.application.SupplementEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.DeadlineEvent;
import org.servicehall.contracts.cases.HandlingEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Every application and case with its times (D7). */
public final class Register implements Projection<RegisterEntry> {
    /** By number, which is by day of reception. */
    public static final Bson ORDER = Sorts.ascending("no");

    /** What it can be sorted by, and where that is kept. */
    public static final Map<String, String> ORDERS = Stream.of("no", "receivedAt", "acceptedAt", "dueAt", "completedAt")
            .collect(Collectors.toUnmodifiableMap(field -> field, field -> field));

    @Override
    public String name() {
        return "register";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS, Topics.CASES);
    }

    @Override
    public Class<RegisterEntry> type() {
        return RegisterEntry.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent happened -> List.of(happened.applicationNo());
            case CaseEvent happened -> List.of(happened.caseNo());
            default -> List.of();
        };
    }

    @Override
    public @Nullable RegisterEntry apply(String id, @Nullable RegisterEntry current, RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationEvent happened -> application(id, current, happened);
            case CaseEvent happened -> handling(id, current, happened);
            default -> current;
        };
    }

    private static RegisterEntry application(String id, @Nullable RegisterEntry current, ApplicationEvent event) {
        return switch (event) {
            case ApplicationEvent.ApplicationReceived received ->
                or(current, id, received.hall(), received.matterId(), received.matterName(), received.window())
                        .received(received.receivedAt(), received.firstAsker());
            case OnlineEvent.TakenUp taken -> known(current).takenUp(taken.clerk());
            case ApplicationEvent.ApplicationAccepted accepted ->
                known(current).accepted(accepted.acceptedAt(), accepted.acceptedBy());
            case ApplicationEvent.ApplicationReturned returned ->
                known(current).closed(returned.returnedAt(), returned.returnedBy(), Closing.RETURNED);
            case ApplicationEvent.ApplicationWithdrawn withdrawn ->
                known(current)
                        .closed(
                                withdrawn.withdrawnAt(),
                                withdrawn.byResident() ? null : withdrawn.recordedBy(),
                                Closing.WITHDRAWN);
            case SupplementEvent.ApplicationLapsed lapsed ->
                known(current).closed(lapsed.lapsedAt(), null, Closing.LAPSED);
            case ApplicationEvent.ConsultationAnswered answered
            when answered.satisfied() ->
                known(current).closed(answered.answeredAt(), answered.answeredBy(), Closing.ANSWERED);
            default -> known(current);
        };
    }

    private static RegisterEntry handling(String id, @Nullable RegisterEntry current, CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened opened ->
                or(current, id, opened.hall(), opened.matterId(), opened.matterName(), opened.window())
                        .accepted(opened.acceptedAt(), opened.acceptedBy())
                        .accompanied(opened.agent());
            case CaseEvent.CasePromised promised -> known(current).due(promised.deadline(), false);
            case DeadlineEvent.CaseExtended extended -> known(current).due(extended.deadline(), true);
            case DeadlineEvent.DeadlineRecomputed recomputed -> known(current).due(recomputed.deadline(), false);
            case HandlingEvent.AgentReassigned to -> known(current).accompanied(to.agent());
            case HandlingEvent.HandlerAssigned assigned ->
                known(current).handled(assigned.handler(), assigned.window());
            case CaseEvent.CaseCompleted completed ->
                known(current).completed(completed.completedAt(), completed.outcome(), completed.onTime());
            default -> known(current);
        };
    }

    /**
     * The register by number, also of one matter or window ({@code GET /api/register}); a month's figures by each of the
     * five things that may have happened in it ({@code GET /api/statistics}).
     */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("hall", "no"),
                Indexes.ascending("hall", "matterId", "no"),
                Indexes.ascending("hall", "window", "no"),
                Indexes.ascending("hall", "receivedAt"),
                Indexes.ascending("hall", "closedAt"),
                Indexes.ascending("hall", "acceptedAt"),
                Indexes.ascending("hall", "dueAt"),
                Indexes.ascending("hall", "completedAt"));
    }

    /** Either stream may be heard of first. */
    private static RegisterEntry or(
            @Nullable RegisterEntry current,
            String no,
            String hall,
            String matterId,
            LocalizedText matter,
            String window) {
        return current != null ? current : RegisterEntry.of(no, hall, matterId, matter, window);
    }

    private static RegisterEntry known(@Nullable RegisterEntry current) {
        return Objects.requireNonNull(current, "a stream begins with reception or opening");
    }
}
