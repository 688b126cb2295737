package org.servicehall.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What the headers of a record say about the event in it. Whoever knows a key can send a record with it, so the key alone
 * makes it no part of a stream: every header that the relay writes must be there and agree with the others (ADR 0013).
 */
public record EventHeaders(String stream, long sequence, String type, Instant time, String actor) {
    private static final String OURS = "org.servicehall.";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** @throws UnreadableEvent when the record is no event of a hall, saying what is wrong without quoting it */
    public static EventHeaders of(ConsumerRecord<?, ?> received) {
        try {
            return read(received);
        } catch (RuntimeException e) {
            throw UnreadableEvent.at(received, e);
        }
    }

    /** The type that the record bears, whatever else is wrong with it; empty where it bears none. */
    public static Optional<String> typeOf(ConsumerRecord<?, ?> received) {
        return Optional.ofNullable(received.headers().lastHeader(CloudEventHeaders.TYPE))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static EventHeaders read(ConsumerRecord<?, ?> received) {
        require(received.value() != null, "there is no value");
        Map<String, String> headers = all(received);
        require("1.0".equals(required(headers, CloudEventHeaders.SPEC_VERSION)), "it is no CloudEvent 1.0");
        require(!required(headers, CloudEventHeaders.SOURCE).isBlank(), "its source is empty");
        String stream = required(headers, CloudEventHeaders.SUBJECT);
        long sequence = sequence(required(headers, CloudEventHeaders.SEQUENCE));
        require(stream.equals(received.key()), "its key is not its subject");
        require(stream.indexOf(':') > 0, "its subject is no stream");
        require(required(headers, CloudEventHeaders.ID).equals(stream + "@" + sequence), "its id is not its place");
        String type = required(headers, CloudEventHeaders.TYPE);
        require(type.startsWith(OURS), "its type is none of ours");
        return new EventHeaders(
                stream,
                sequence,
                type,
                Instant.parse(required(headers, CloudEventHeaders.TIME)),
                required(headers, CloudEventHeaders.ACTOR));
    }

    private static long sequence(String text) {
        require(NUMBER.matcher(text).matches(), "its sequence is no number");
        return Long.parseLong(text);
    }

    /** In one pass; of two of a name the last counts. */
    private static Map<String, String> all(ConsumerRecord<?, ?> received) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : received.headers()) {
            if (header.value() == null) {
                headers.remove(header.key());
            } else {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
