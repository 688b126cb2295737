package org.servicehall.platform.relay;

import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

/** A Kafka record that is no event this program can read. Reading it again will not help. */
public final class UnreadableEvent extends RuntimeException {
    private UnreadableEvent(String message) {
        super(message);
    }

    /** Quotes nothing of the record: it is written to logs, and what strangers send may hold anything. */
    static UnreadableEvent at(ConsumerRecord<?, ?> received, RuntimeException cause) {
        return new UnreadableEvent(
                received.topic() + "-" + received.partition() + "@" + received.offset() + ": " + reason(cause));
    }

    private static String reason(RuntimeException cause) {
        return switch (cause) {
            case JacksonException json ->
                "its value does not fit its type: " + json.getClass().getSimpleName();
            case DateTimeParseException time -> "its time is none";
            case IllegalArgumentException known -> String.valueOf(known.getMessage());
            default -> cause.getClass().getSimpleName();
        };
    }
}
