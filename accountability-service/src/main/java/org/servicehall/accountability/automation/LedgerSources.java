package org.servicehall.accountability.automation;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.accountability.ledger.SourceEvent;
import org.servicehall.accountability.ledger.Sources;
import org.servicehall.platform.projection.PublishedEvents;

/** What the events on the topics demand of a book, by the very decision by which entries are made (rules B2, B9). */
public final class LedgerSources {
    private final PublishedEvents published;
    private final WhenRuleBrokenThenEnterInLedger entering;

    public LedgerSources(PublishedEvents published, WhenRuleBrokenThenEnterInLedger entering) {
        this.published = published;
        this.entering = entering;
    }

    /** Reads all topics of the ledger from their beginning: as long as there are many events, it takes long. */
    public Sources of(String hall) {
        List<SourceEvent> demanding = new ArrayList<>();
        long events = published.read(
                entering,
                (event, handled) -> entering.shownBy(event).stream()
                        .filter(finding -> finding.hall().equals(hall))
                        .map(finding -> new SourceEvent(finding.source(), event.id(), finding.fault(), handled))
                        .forEach(demanding::add));
        return new Sources(events, demanding);
    }
}
