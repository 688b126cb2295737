package org.servicehall.accountability.automation;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.servicehall.accountability.ledger.verification.SourceEvent;
import org.servicehall.accountability.ledger.verification.Sources;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.PublishedEvents.Reading;
import org.servicehall.platform.event.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the events on the topics demand of a book, by the very decision by which entries are made (rules B2, B9). */
public final class LedgerSources {
    private static final Logger log = LoggerFactory.getLogger(LedgerSources.class);

    private final Published published;
    private final WhenRuleBrokenThenEnterInLedger entering;

    /** Where the events are read. */
    @FunctionalInterface
    public interface Published {
        /** Hands over every event of the automation's topics; gives how many there were. */
        long read(Automation automation, BiConsumer<RecordedEvent, Reading> action);
    }

    public LedgerSources(Published published, WhenRuleBrokenThenEnterInLedger entering) {
        this.published = published;
        this.entering = entering;
    }

    /** Reads all topics of the ledger from their beginning: as long as there are many events, it takes long. */
    public Sources of(String hall) {
        List<SourceEvent> demanding = new ArrayList<>();
        long events = published.read(entering, (event, reading) -> demanding.addAll(demandedBy(event, reading, hall)));
        return new Sources(events, demanding);
    }

    /**
     * An event that is poison for the ledger is poison for this decision too: it must not hide what the others demand. What
     * waits may still get its entry; what a person gave up never will.
     */
    private List<SourceEvent> demandedBy(RecordedEvent event, Reading reading, String hall) {
        try {
            boolean handled = reading != Reading.WAITING;
            return entering.shownBy(event).stream()
                    .filter(finding -> finding.hall().equals(hall))
                    .map(finding -> new SourceEvent(finding.source(), event.id(), finding.fault(), handled))
                    .toList();
        } catch (MongoException e) {
            // the store is away, whatever the event is
            throw e;
        } catch (RuntimeException e) {
            log.debug("{} can't be judged, which the report says", event.id(), e);
            return isOf(hall, event)
                    ? List.of(SourceEvent.unjudged(event.id(), reading == Reading.DROPPED))
                    : List.of();
        }
    }

    /** By its number, which begins with the hall: what else stands in it can't be relied on. */
    private static boolean isOf(String hall, RecordedEvent event) {
        return event.stream().contains(":" + hall + "-");
    }
}
