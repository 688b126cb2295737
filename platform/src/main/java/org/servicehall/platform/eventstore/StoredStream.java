package org.servicehall.platform.eventstore;

import java.util.List;

/**
 * A stream as its document holds it.
 *
 * @param id kind and number: {@code Case:330106-20261123-0007}
 * @param version number of events
 * @param publishedVersion number of events known to be on the topic
 * @param topicEdition which making of the topic that counts for: one that was lost and made anew has the next number
 */
public record StoredStream(String id, long version, List<StoredEvent> events, long publishedVersion, int topicEdition) {
    /** A stream may not have more events than this; one that would is cut wrongly. */
    public static final int MAX_EVENTS = 1_000;

    /** Number of events known to be on this edition of the topic. */
    public long publishedOn(int edition) {
        return topicEdition < edition ? 0 : publishedVersion;
    }

    /** Events not known to be on this edition of the topic, in order. */
    public List<StoredEvent> unpublishedOn(int edition) {
        return events.subList((int) publishedOn(edition), events.size());
    }

    /** Events that a command with this idempotency key recorded, in order. */
    List<StoredEvent> recordedUnder(String key) {
        return events.stream()
                .filter(event ->
                        event.command() != null && event.command().key().equals(key))
                .toList();
    }
}
