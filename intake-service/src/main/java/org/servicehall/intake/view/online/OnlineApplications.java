package org.servicehall.intake.view.online;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.OnlineEvent.AppliedOnline;
import org.servicehall.contracts.application.OnlineEvent.IdentityConfirmed;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/**
 * Applications that came online; what is over is gone. A clerk may enter a wish by that channel too: only the event beside the
 * reception tells that nobody was seen, so a document counts once that is applied.
 */
@Component
class OnlineApplications implements Projection<OnlineApplication> {
    @Override
    public String name() {
        return "online-applications";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<OnlineApplication> type() {
        return OnlineApplication.class;
    }

    /** The hall's and a window's that wait, in the order in which they came. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.ascending("hall", "waiting", "receivedAt"),
                Indexes.ascending("hall", "window", "waiting", "receivedAt"));
    }

    /** The sheets follow the same streams whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ApplicationEvent happened && concerns(happened)
                ? List.of(happened.applicationNo())
                : List.of();
    }

    private static boolean concerns(ApplicationEvent event) {
        return switch (event) {
            case ApplicationReceived received -> received.channel() == Channel.ONLINE;
            case AppliedOnline _, TakenUp _, HandOverConfirmed _, IdentityConfirmed _, ReceptionCorrected _ -> true;
            case ApplicationAccepted _, ApplicationReturned _, ApplicationLapsed _, ApplicationWithdrawn _ -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable OnlineApplication apply(String id, @Nullable OnlineApplication current, RecordedEvent event) {
        if (event.payload() instanceof ApplicationReceived received) {
            return first(received);
        }
        if (current == null) {
            return null;
        }
        return switch (event.payload()) {
            case AppliedOnline _ -> current.arrived();
            case HandOverConfirmed taken ->
                current.waiting() ? current.takenUp(taken.clerk(), taken.confirmedAt()) : current;
            case TakenUp taken -> current.takenUp(taken.clerk(), taken.takenUpAt());
            case IdentityConfirmed known -> current.confirmed(known.proof(), known.confirmedBy(), known.confirmedAt());
            case ReceptionCorrected corrected ->
                current.corrected(corrected.applicant().maskedName(), corrected.concernsPerson());
            default -> null;
        };
    }

    private static OnlineApplication first(ApplicationReceived event) {
        return new OnlineApplication(
                event.applicationNo(),
                event.hall(),
                event.window(),
                event.matterId(),
                event.matterName(),
                event.applicant().maskedName(),
                event.receivedAt(),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
