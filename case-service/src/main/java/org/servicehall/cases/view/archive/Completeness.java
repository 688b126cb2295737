package org.servicehall.cases.view.archive;

import java.util.List;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.FeeEvent.ChargingClosed;
import org.servicehall.contracts.application.FeeEvent.FeeCharged;
import org.servicehall.contracts.application.SupplementEvent.ApplicationLapsed;
import org.servicehall.contracts.application.SupplementEvent.SupplementProlonged;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.DeadlineEvent.CaseExtended;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.platform.event.RecordedEvent;

/** Whether a file has come to its end, and everything that was to be given in writing lies in it (K9, R1). */
final class Completeness {
    private Completeness() {}

    static boolean of(List<RecordedEvent> events, NoticesOfFile notices) {
        return hasEnded(events.stream().map(RecordedEvent::payload).toList())
                && events.stream().allMatch(event -> notices.of(event.id()) >= noticesOf(event));
    }

    /**
     * Accepted, it ends with its case, and on its own stream with the last word on fees, so that no receipt comes after the
     * archive (P4); else as the application ends. Nothing follows an end on its stream.
     */
    private static boolean hasEnded(List<Object> happened) {
        return happened.stream().anyMatch(Completeness::endsUnaccepted)
                || (happened.stream().anyMatch(CaseCompleted.class::isInstance)
                        && happened.stream().anyMatch(ChargingClosed.class::isInstance));
    }

    private static boolean endsUnaccepted(Object happened) {
        return switch (happened) {
            case ApplicationReturned _, ApplicationWithdrawn _, ApplicationLapsed _ -> true;
            case ConsultationAnswered answered -> answered.satisfied();
            default -> false;
        };
    }

    /** How many notices intake issues because of this event. */
    private static int noticesOf(RecordedEvent event) {
        return switch (event.payload()) {
            case ConsultationAnswered _, SupplementRequested _, SupplementRequestedAgain _ -> 1;
            case ApplicationReturned _, ApplicationLapsed _, FeeCharged _ -> 1;
            case CaseExtended _, CaseCompleted _ -> 1;
            case ApplicationAccepted accepted -> accepted.type() == AcceptanceType.PROMISED ? 2 : 1;
            case DeadlineRecomputed recomputed -> recomputed.noticeNo() == null ? 0 : 1;
            case SupplementProlonged prolonged -> prolonged.noticeNo() == null || prolonged.holder() == null ? 0 : 1;
            default -> 0;
        };
    }
}
