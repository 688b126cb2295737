package org.servicehall.platform.eventstore;

import java.util.List;

/**
 * A stream as its document holds it.
 *
 * @param id kind and number: {@code Case:330106-20261123-0007}
 * @param version number of events
 * @param publishedVersion number of events known to be on the topic
 */
public record StoredStream(String id, long version, List<StoredEvent> events, long publishedVersion) {
    /** A stream may not have more events than this; one that would is cut wrongly. */
    public static final int MAX_EVENTS = 1_000;

    /** Events not known to be on the topic, in order. */
    public List<StoredEvent> unpublished() {
        return events.subList((int) publishedVersion, events.size());
    }

    /** Events that a command with this idempotency key recorded, in order. */
    List<StoredEvent> recordedUnder(String key) {
        return events.stream()
                .filter(event ->
                        event.command() != null && event.command().key().equals(key))
                .toList();
    }
}
