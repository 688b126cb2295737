package org.servicehall.intake.paper;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.springframework.stereotype.Component;

/** What the application's own stream tells of an item since the paper was voided that had been taken for it (rule S4). */
@Component
public class OpenedAgain {
    private final Streams streams;

    OpenedAgain(Streams streams) {
        this.streams = streams;
    }

    public enum Since {
        /** Nothing: it is still taken for brought. */
        NOTHING,
        /** It was recorded as missing again, whatever came of it. */
        OPENED,
        /** Another was brought meanwhile. */
        BROUGHT
    }

    public Since of(String no, String item, Instant voidedAt) {
        return of(streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of()), item, voidedAt);
    }

    /** The further notice that went out with it (N3); null where the resident had been asked for nothing before. */
    public @Nullable String noticeOf(String no, String item, Instant voidedAt) {
        List<RecordedEvent> application =
                streams.read(ApplicationEvent.STREAM + ":" + no).orElse(List.of());
        for (int i = 0; i + 1 < application.size(); i++) {
            if (opens(application.get(i), item, voidedAt)) {
                return application.get(i + 1).payload() instanceof SupplementRequestedAgain notice
                        ? notice.noticeNo()
                        : null;
            }
        }
        return null;
    }

    private static boolean opens(RecordedEvent event, String item, Instant voidedAt) {
        return event.payload() instanceof ReceptionCorrected e
                && e.opensMaterialAgain()
                && e.missing().contains(item)
                && !e.correctedAt().isBefore(voidedAt);
    }

    static Since of(List<RecordedEvent> application, String item, Instant voidedAt) {
        Since since = Since.NOTHING;
        for (RecordedEvent event : application) {
            if (opens(event, item, voidedAt)) {
                return Since.OPENED;
            }
            if (event.payload() instanceof MaterialsSupplied e
                    && e.items().contains(item)
                    && e.suppliedAt().isAfter(voidedAt)) {
                since = Since.BROUGHT;
            }
        }
        return since;
    }
}
