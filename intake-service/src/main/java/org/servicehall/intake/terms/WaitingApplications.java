package org.servicehall.intake.terms;

import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/**
 * Applications between reception and acceptance, and when time does something to them next (P2). It follows from events
 * there are, so that what was received before anybody watched is watched as well (ADR 32). What is over is gone.
 */
@Component
public class WaitingApplications implements Projection<Waiting> {
    private final Halls halls;
    private final TermSettings settings;

    WaitingApplications(Halls halls, TermSettings settings) {
        this.halls = halls;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "waiting-applications";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<Waiting> type() {
        return Waiting.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof ApplicationEvent happened && concerns(happened)
                ? List.of(happened.applicationNo())
                : List.of();
    }

    private static boolean concerns(ApplicationEvent event) {
        return switch (event) {
            case ApplicationReceived received ->
                ReceptionLimits.watches(received.terms().kind());
            case SupplementRequested _, SupplementRequestedAgain _, MaterialsSupplied _, ConsultationAnswered _ -> true;
            case ReceptionCorrected _, SupplementProlonged _ -> true;
            case AcceptanceDueSoon _, AcceptanceOverdue _, ReceptionDueSoon _, ReceptionOverdue _ -> true;
            case HallsTimeProlonged _ -> true;
            case ApplicationReturned _, ApplicationAccepted _, ApplicationWithdrawn _, ApplicationLapsed _ -> true;
            default -> false;
        };
    }

    /** The sheets follow the same streams whole, so that a missing event shows there. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    @Override
    public @Nullable Waiting apply(String id, @Nullable Waiting current, RecordedEvent event) {
        return switch (event.payload()) {
            case ApplicationReceived received -> received(received);
            case ApplicationReturned _, ApplicationAccepted _, ApplicationWithdrawn _, ApplicationLapsed _ -> null;
            case ConsultationAnswered answered when answered.satisfied() -> null;
            case ApplicationEvent happened -> current == null ? null : changed(current, happened);
            default -> current;
        };
    }

    private Waiting received(ApplicationReceived event) {
        Waiting waiting = new Waiting(
                event.applicationNo(),
                event.hall(),
                event.terms().kind(),
                event.urgentReason() != null,
                false,
                event.receivedAt(),
                null);
        return waiting.hallsTurn(event.receivedAt(), limits(event.hall()));
    }

    private Waiting changed(Waiting waiting, ApplicationEvent event) {
        ReceptionLimits limits = limits(waiting.hall());
        return switch (event) {
            case SupplementRequested asked -> asked(waiting, asked.requestedAt(), asked.until());
            case SupplementRequestedAgain asked -> asked(waiting, asked.requestedAt(), asked.until());
            case SupplementProlonged later -> waiting.asked(waiting.since(), later.until());
            case MaterialsSupplied supplied
            when supplied.stillMissing().isEmpty() ->
                waiting.complete(Objects.requireNonNullElse(supplied.hallsTurnSince(), supplied.suppliedAt()), limits);
            case ReceptionCorrected e
            when e.opensMaterialAgain() && e.hallsTurnSince() == null ->
                waiting.asked() ? waiting : asked(waiting, e.correctedAt(), null);
            case ReceptionCorrected e ->
                waiting.corrected(e.terms().kind(), e.missing().isEmpty(), e.correctedAt(), limits);
            case AcceptanceDueSoon _, ReceptionDueSoon _ -> waiting.warned(limits);
            case AcceptanceOverdue late -> waiting.late(late.decideBy());
            case ReceptionOverdue late -> waiting.late(late.actBy());
            case HallsTimeProlonged longer -> waiting.hallsTurn(longer.since(), limits);
            case ConsultationAnswered _ -> waiting.idle();
            default -> waiting;
        };
    }

    private Waiting asked(Waiting waiting, Instant at, @Nullable Instant until) {
        return waiting.asked(at, limits(waiting.hall()).supplementUntil(at, until));
    }

    private ReceptionLimits limits(String hall) {
        return settings.limits(halls.deadlines(hall));
    }

    @Override
    public List<Bson> indexes() {
        return List.of(Indexes.ascending("next"));
    }
}
