package org.servicehall.demo.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in its stream's document.
 *
 * @param payload the JSON text
 * @param key idempotency key of the command that recorded it, with whose it was; null when it had none
 */
record StoredEvent(
        String stream,
        long sequence,
        String type,
        String by,
        Instant time,
        String payload,
        @Nullable String key) {
    String id() {
        return stream + "@" + sequence;
    }
}
