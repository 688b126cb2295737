package org.servicehall.cases.view.sheet;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;

/**
 * One event, for people.
 *
 * @param eventId the event as evidence: {@code Case:330106-20261123-0007@3}
 * @param what what happened
 * @param detail reason or the like, as it was written
 */
public record TimelineEntry(
        Instant at,
        String eventId,
        long sequence,
        String type,
        @Person String by,
        @JsonProperty("typeText") LocalizedText what,
        @Nullable String detail) {
    /** The application's events come before the case's where both bear the same time. */
    static final Comparator<TimelineEntry> ORDER = Comparator.comparing(TimelineEntry::at)
            .thenComparing(entry -> entry.eventId().substring(0, 1))
            .thenComparingLong(TimelineEntry::sequence);
}
