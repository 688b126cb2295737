package org.servicehall.intake.paper;

import java.time.Instant;
import java.util.List;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.MaterialsSupplied;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
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

    static Since of(List<RecordedEvent> application, String item, Instant voidedAt) {
        Since since = Since.NOTHING;
        for (RecordedEvent event : application) {
            switch (event.payload()) {
                case ReceptionCorrected e
                when e.opensMaterialAgain()
                        && e.missing().contains(item)
                        && !e.correctedAt().isBefore(voidedAt) -> {
                    return Since.OPENED;
                }
                case MaterialsSupplied e
                when e.items().contains(item) && e.suppliedAt().isAfter(voidedAt) -> since = Since.BROUGHT;
                default -> {}
            }
        }
        return since;
    }
}
