package org.servicehall.cases.view.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.OnlineEvent.TakenUp;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;

/**
 * What a sheet takes from the application's own stream.
 *
 * @param takenUpBy who took it up, where it came online; null otherwise, and until somebody does
 * @param remedies as they were told where it was returned or lapsed (S6); null otherwise
 */
public record ApplicationPart(
        ApplicationReceived received,
        Status status,
        List<String> missing,
        @Nullable List<Remedy> remedies,
        @Nullable String takenUpBy) {
    /** Of what came online who took it up, and until then who leads the hall (F1, S3). */
    public String firstAsker() {
        return takenUpBy == null ? received.firstAsker() : takenUpBy;
    }

    static ApplicationPart after(@Nullable ApplicationPart current, ApplicationEvent event) {
        if (event instanceof ApplicationReceived received) {
            return new ApplicationPart(received, Status.RECEIVED, received.missing(), null, null);
        }
        if (current == null) {
            throw new IllegalStateException(event.applicationNo() + " does not begin with its reception");
        }
        return current.with(event);
    }

    private ApplicationPart with(ApplicationEvent event) {
        return switch (event) {
            case ConsultationAnswered answered when answered.satisfied() -> with(Status.ANSWERED, missing);
            case SupplementRequested requested -> with(Status.AWAITING_MATERIALS, requested.items());
            case SupplementRequestedAgain requested -> with(Status.AWAITING_MATERIALS, requested.items());
            case MaterialsSupplied supplied ->
                with(supplied.stillMissing().isEmpty() ? Status.RECEIVED : status, supplied.stillMissing());
            case ApplicationReturned returned -> ended(Status.RETURNED, returned.remedies());
            case ApplicationLapsed lapsed -> ended(Status.LAPSED, lapsed.remedies());
            case ApplicationWithdrawn _ -> with(Status.WITHDRAWN, missing);
            case ApplicationAccepted _ -> with(Status.ACCEPTED, List.of());
            case TakenUp taken -> new ApplicationPart(received, status, missing, remedies, taken.clerk());
            default -> this;
        };
    }

    private ApplicationPart with(Status next, List<String> nowMissing) {
        return new ApplicationPart(received, next, nowMissing, remedies, takenUpBy);
    }

    private ApplicationPart ended(Status how, @Nullable List<Remedy> told) {
        return new ApplicationPart(received, how, missing, told, takenUpBy);
    }
}
