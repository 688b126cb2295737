package org.servicehall.intake.terms;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.HallsTimeEvent.PetitionUndecided;
import org.servicehall.contracts.application.HandOverEvent.ApplicationHandedOver;
import org.servicehall.contracts.application.HandOverEvent.HandOverConfirmed;
import org.servicehall.contracts.application.HandOverEvent.HandOverPutOff;
import org.servicehall.contracts.application.HandOverEvent.HandOverTakenBack;
import org.servicehall.contracts.application.HandOverEvent.HandOverUnconfirmed;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** Hand-overs that wait for confirmation (F4) and petitions that wait for a decision (K6). What is over is gone. */
@Component
public class OpenTerms implements Projection<OpenTerm> {
    private static final String PETITION = "/petition";
    private static final String HAND_OVER = "/hand-over";

    @Override
    public String name() {
        return "open-terms";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<OpenTerm> type() {
        return OpenTerm.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ApplicationEvent happened
                ? concerned(happened).stream()
                        .map(term -> happened.applicationNo() + term)
                        .toList()
                : List.of();
    }

    private static List<String> concerned(ApplicationEvent event) {
        return switch (event) {
            case ApplicationReturned _, ApplicationAccepted _, ApplicationWithdrawn _ -> List.of(PETITION, HAND_OVER);
            case ApplicationLapsed _ -> List.of(PETITION, HAND_OVER);
            case ConsultationAnswered answered when answered.satisfied() -> List.of(PETITION, HAND_OVER);
            case ApplicationReceived received when received.decideBy() != null -> List.of(PETITION);
            case PetitionUndecided _ -> List.of(PETITION);
            case HandOverPutOff _ -> List.of(HAND_OVER);
            case ApplicationHandedOver _, HandOverConfirmed _, HandOverUnconfirmed _, HandOverTakenBack _ ->
                List.of(HAND_OVER);
            default -> List.of();
        };
    }

    @Override
    public @Nullable OpenTerm apply(String id, @Nullable OpenTerm current, RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationReceived received
            when received.decideBy() != null ->
                OpenTerm.until(received.applicationNo(), received.hall(), 0, received.decideBy());
            case ApplicationHandedOver offered ->
                OpenTerm.until(offered.applicationNo(), offered.hall(), offered.count(), offered.confirmBy());
            case HandOverUnconfirmed late ->
                OpenTerm.late(late.applicationNo(), late.hall(), late.count(), late.confirmBy());
            case HandOverPutOff later ->
                current == null
                        ? null
                        : OpenTerm.until(later.applicationNo(), later.hall(), later.count(), later.confirmBy());
            default -> null;
        };
    }

    /** Most of a stream is none of their business; applications follow it whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("next"));
    }
}
