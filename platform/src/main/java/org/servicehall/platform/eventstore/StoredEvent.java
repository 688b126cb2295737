package org.servicehall.platform.eventstore;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event inside its stream's document.
 *
 * @param id Axon's identifier of the event message
 * @param sequence place in the stream, from 0
 * @param type as {@code org.servicehall.case.promised.v1}
 * @param time when it was recorded, milliseconds
 * @param by who caused it
 * @param payload the JSON text that also goes to the topic, to the letter
 * @param metadata what else goes with the message, as {@code traceparent}; mostly empty
 * @param command the command that recorded it; null when that had no idempotency key
 */
public record StoredEvent(
        String id,
        long sequence,
        String type,
        Instant time,
        String by,
        String payload,
        Map<String, String> metadata,
        @Nullable Command command) {

    /**
     * What a repetition of the command is recognised by.
     *
     * @param key idempotency key
     * @param fingerprint digest of the request the key came with; null when it came with none
     */
    public record Command(String key, @Nullable String fingerprint) {}
}
