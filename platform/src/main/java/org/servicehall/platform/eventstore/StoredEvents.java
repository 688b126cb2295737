package org.servicehall.platform.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;

/** Makes stored events out of Axon's messages. Actor and time are those of the command, whatever Axon has stamped. */
final class StoredEvents {
    /** Header under which tracing travels, as W3C Trace Context names it. */
    private static final String TRACEPARENT = "traceparent";

    private static final String STANDS_IN_FOR = "ce_standsinfor";

    /** Actor of events that no command of ours caused; Axon's own test suite appends such. */
    private static final String NOBODY = "nobody";

    private final Converter converter;

    StoredEvents(Converter converter) {
        this.converter = converter;
    }

    List<StoredEvent> of(List<EventMessage> messages, long firstSequence, @Nullable Attempt attempt) {
        CommandContext context = attempt == null ? null : attempt.context();
        List<StoredEvent> stored = new ArrayList<>(messages.size());
        for (EventMessage message : messages) {
            stored.add(of(message, firstSequence + stored.size(), context));
        }
        return stored;
    }

    private StoredEvent of(EventMessage message, long sequence, @Nullable CommandContext context) {
        return new StoredEvent(
                message.identifier(),
                sequence,
                TypeNames.of(message.type()),
                context == null ? truncated(message.timestamp()) : context.at(),
                context == null ? NOBODY : context.by(),
                Objects.requireNonNull(message.payloadAs(String.class, converter), "event without payload"),
                metadata(message, context),
                command(context));
    }

    private static Instant truncated(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, String> metadata(EventMessage message, @Nullable CommandContext context) {
        Map<String, String> metadata = new HashMap<>(message.metadata());
        if (context != null && context.traceparent() != null) {
            metadata.put(TRACEPARENT, context.traceparent());
        }
        if (context != null && context.standsInFor() != null) {
            metadata.put(STANDS_IN_FOR, context.standsInFor());
        }
        return metadata;
    }

    private static StoredEvent.@Nullable Command command(@Nullable CommandContext context) {
        return context == null || context.key() == null
                ? null
                : new StoredEvent.Command(context.key(), context.fingerprint());
    }

    /** What was just stored, with the payloads the entity has recorded. */
    static List<RecordedEvent> recorded(String stream, List<StoredEvent> stored, List<EventMessage> messages) {
        return IntStream.range(0, stored.size())
                .mapToObj(i -> recorded(stream, stored.get(i), messages.get(i).payload()))
                .toList();
    }

    private static RecordedEvent recorded(String stream, StoredEvent event, @Nullable Object payload) {
        return new RecordedEvent(
                stream,
                event.sequence(),
                event.type(),
                event.time(),
                event.by(),
                Objects.requireNonNull(payload, "event without payload"));
    }
}
