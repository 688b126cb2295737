package org.servicehall.platform.event;

import java.util.List;
import java.util.Optional;

/**
 * What a command recorded. A retry under the same idempotency key gets the same outcome, so an answer built from
 * nothing but this is the same answer.
 *
 * @param stream the stream the command went to
 * @param version the stream's version after this command; later commands may have moved it on
 * @param events the events this very command recorded, in order; empty when there was nothing to do
 */
public record Outcome(String stream, long version, List<RecordedEvent> events) {
    public Outcome {
        events = List.copyOf(events);
    }

    public boolean changedNothing() {
        return events.isEmpty();
    }

    /** The first recorded event of this class. */
    public <E> Optional<E> first(Class<E> type) {
        return events.stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    /**
     * The recorded event of this class.
     *
     * @throws IllegalStateException when there is none, or more than one
     */
    public <E> E only(Class<E> type) {
        List<E> found = events.stream()
                .map(RecordedEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one " + type.getSimpleName() + " on " + stream
                    + ", the command recorded " + found.size());
        }
        return found.getFirst();
    }
}
