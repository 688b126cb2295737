package org.servicehall.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;

/** Turns a Kafka record, a CloudEvent 1.0 in binary mode, back into the event that was recorded. */
public final class CloudEventReader {
    private final EventTypes types;
    private final EventJson json;

    public CloudEventReader(EventTypes types, EventJson json) {
        this.types = types;
        this.json = json;
    }

    /**
     * The event in a record whose value is the JSON text, as String or as UTF-8 bytes.
     *
     * @throws UnreadableEvent when a header is missing or wrong, the type is unknown or the value does not fit it
     */
    public RecordedEvent read(ConsumerRecord<?, ?> received) {
        try {
            String type = required(received, CloudEventHeaders.TYPE);
            return new RecordedEvent(
                    required(received, CloudEventHeaders.SUBJECT),
                    Long.parseLong(required(received, CloudEventHeaders.SEQUENCE)),
                    type,
                    Instant.parse(required(received, CloudEventHeaders.TIME)),
                    required(received, CloudEventHeaders.ACTOR),
                    json.read(text(received.value()), types.classOf(type)));
        } catch (RuntimeException e) {
            throw new UnreadableEvent(place(received) + ": " + e.getMessage(), e);
        }
    }

    /** Type of the event in this record, as {@code org.servicehall.case.promised.v1}; empty when it is no CloudEvent. */
    public static Optional<String> typeOf(ConsumerRecord<?, ?> received) {
        return Optional.ofNullable(header(received, CloudEventHeaders.TYPE));
    }

    private static String required(ConsumerRecord<?, ?> received, String name) {
        String value = header(received, name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case null -> throw new IllegalArgumentException("there is no value");
            default ->
                throw new IllegalArgumentException(
                        "value is a " + value.getClass().getName());
        };
    }

    private static String place(ConsumerRecord<?, ?> received) {
        return received.topic() + "-" + received.partition() + "@" + received.offset();
    }
}
