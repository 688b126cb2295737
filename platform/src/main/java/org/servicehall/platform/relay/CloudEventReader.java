package org.servicehall.platform.relay;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
        return read(received, EventHeaders.of(received));
    }

    /** The same, where the headers have been read before. */
    public RecordedEvent read(ConsumerRecord<?, ?> received, EventHeaders headers) {
        try {
            return new RecordedEvent(
                    headers.stream(),
                    headers.sequence(),
                    headers.type(),
                    headers.time(),
                    headers.actor(),
                    payload(text(received.value()), types.classOf(headers.type())));
        } catch (RuntimeException e) {
            throw UnreadableEvent.at(received, e);
        }
    }

    private Object payload(String text, Class<?> type) {
        Object payload = json.read(text, type);
        if (payload == null) {
            throw new IllegalArgumentException("its value is null");
        }
        return payload;
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
}
