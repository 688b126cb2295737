package org.servicehall.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.EventJson;

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
        Texts texts = new Texts(received);
        require("1.0".equals(required(texts.version, CloudEventHeaders.SPEC_VERSION)), "it is no CloudEvent 1.0");
        require(!required(texts.source, CloudEventHeaders.SOURCE).isBlank(), "its source is empty");
        String stream = required(texts.subject, CloudEventHeaders.SUBJECT);
        String sequence = required(texts.sequence, CloudEventHeaders.SEQUENCE);
        require(NUMBER.matcher(sequence).matches(), "its sequence is no number");
        require(stream.equals(received.key()), "its key is not its subject");
        require(stream.indexOf(':') > 0, "its subject is no stream");
        require(required(texts.id, CloudEventHeaders.ID).equals(stream + "@" + sequence), "its id is not its place");
        String type = required(texts.type, CloudEventHeaders.TYPE);
        require(type.startsWith(OURS), "its type is none of ours");
        return new EventHeaders(
                stream,
                Long.parseLong(sequence),
                type,
                EventJson.moment(required(texts.time, CloudEventHeaders.TIME)),
                required(texts.actor, CloudEventHeaders.ACTOR));
    }

    /** Read in one pass, as each record's are by each that reads it; of two of a name the last counts. */
    private static final class Texts {
        private @Nullable String version;
        private @Nullable String id;
        private @Nullable String type;
        private @Nullable String source;
        private @Nullable String subject;
        private @Nullable String time;
        private @Nullable String sequence;
        private @Nullable String actor;

        Texts(ConsumerRecord<?, ?> received) {
            for (Header header : received.headers()) {
                switch (header.key()) {
                    case CloudEventHeaders.SPEC_VERSION -> version = text(header);
                    case CloudEventHeaders.ID -> id = text(header);
                    case CloudEventHeaders.TYPE -> type = text(header);
                    case CloudEventHeaders.SOURCE -> source = text(header);
                    case CloudEventHeaders.SUBJECT -> subject = text(header);
                    case CloudEventHeaders.TIME -> time = text(header);
                    case CloudEventHeaders.SEQUENCE -> sequence = text(header);
                    case CloudEventHeaders.ACTOR -> actor = text(header);
                    default -> {}
                }
            }
        }

        private static @Nullable String text(Header header) {
            byte[] value = header.value();
            return value == null ? null : new String(value, StandardCharsets.UTF_8);
        }
    }

    private static String required(@Nullable String value, String name) {
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
