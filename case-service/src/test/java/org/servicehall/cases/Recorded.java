package org.servicehall.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.platform.event.RecordedEvent;

/** Events as the store and the topics have them, a minute apart. */
public final class Recorded {
    private Recorded() {}

    public static List<RecordedEvent> handling(List<?> payloads) {
        return stream("Case:" + Cases.NO, Cases.ACCEPTED, payloads);
    }

    /** Received an hour before it was accepted. */
    public static List<RecordedEvent> application(ApplicationAccepted accepted) {
        return stream(
                "Application:" + Cases.NO,
                Cases.ACCEPTED.minus(Duration.ofHours(1)),
                List.of(received(accepted), accepted));
    }

    /** An application's events, an hour before it would have been accepted. */
    public static List<RecordedEvent> application(List<?> payloads) {
        return stream("Application:" + Cases.NO, Cases.ACCEPTED.minus(Duration.ofHours(1)), payloads);
    }

    public static ApplicationEvent received(ApplicationAccepted accepted) {
        return new ApplicationReceived(
                Cases.NO,
                Cases.HALL,
                accepted.matterId(),
                accepted.matterVersion(),
                accepted.matterName(),
                new MatterTerms(
                        MatterKind.PROMISED,
                        10,
                        accepted.stages(),
                        null,
                        List.of("id-card"),
                        List.of(),
                        accepted.terms(),
                        null),
                accepted.window(),
                Channel.COUNTER,
                accepted.applicant(),
                null,
                List.of(),
                List.of("id-card"),
                List.of(),
                List.of(),
                Cases.AGENT,
                accepted.window(),
                accepted.urgentReason(),
                Cases.ACCEPTED.minus(Duration.ofHours(1)),
                null);
    }

    private static List<RecordedEvent> stream(String stream, Instant from, List<?> payloads) {
        List<RecordedEvent> events = new ArrayList<>();
        for (Object payload : payloads) {
            int sequence = events.size();
            events.add(new RecordedEvent(
                    stream,
                    sequence,
                    EventTypes.all().typeOf(payload.getClass()),
                    from.plus(Duration.ofMinutes(sequence)),
                    Cases.HANDLER,
                    payload));
        }
        return events;
    }
}
