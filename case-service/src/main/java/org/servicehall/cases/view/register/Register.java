package org.servicehall.cases.view.register;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** Every application and case with its times (D7). */
public final class Register implements Projection<RegisterEntry> {
    /** By number, which is by day of reception. */
    public static final Bson ORDER = Sorts.ascending("no");

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
            case ApplicationEvent.ApplicationReceived received ->
                or(current, id, received.hall(), received.matterName(), received.window())
                        .received(received.receivedAt());
            case ApplicationEvent.ApplicationAccepted accepted ->
                known(current).accepted(accepted.acceptedAt(), accepted.acceptedBy());
            case CaseEvent.CaseOpened opened ->
                or(current, id, opened.hall(), opened.matterName(), opened.window())
                        .accepted(opened.acceptedAt(), opened.acceptedBy());
            case CaseEvent.CaseCompleted completed -> known(current).completed(completed.completedAt());
            default -> current;
        };
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("hall", "no"));
    }

    /** Either stream may be heard of first. */
    private static RegisterEntry or(
            @Nullable RegisterEntry current, String no, String hall, LocalizedText matter, String window) {
        return current != null ? current : new RegisterEntry(no, hall, matter, window, null, null, null, null);
    }

    private static RegisterEntry known(@Nullable RegisterEntry current) {
        return Objects.requireNonNull(current, "a stream begins with reception or opening");
    }
}
