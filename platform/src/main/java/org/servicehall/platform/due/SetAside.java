package org.servicehall.platform.due;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due of the streams that a view has not applied whole, made from the store instead: a deadline passes whether or
 * not its events came through the topic (D5).
 */
public final class SetAside {
    private static final Logger log = LoggerFactory.getLogger(SetAside.class);

    private final Letters letters;
    private final Streams streams;

    SetAside(Letters letters, Streams streams) {
        this.letters = letters;
        this.streams = streams;
    }

    /**
     * What a view does not show as it is, one stream at a time, so that no stream holds up the others.
     *
     * @param streams those that some view of the service has not applied whole: one that sees parts of a stream can't tell
     * @param due what of a stream is due at an instant; nothing for streams of other services
     */
    public record Of<V>(Supplier<Set<String>> streams, BiFunction<String, Instant, List<V>> due) {}

    /** What the projection would show as due, of this service's own streams that not every view has applied whole. */
    public <V extends Record & Due> Of<V> of(Projection<V> projection) {
        return new Of<>(
                letters::streamsAside,
                (stream, now) -> made(projection, stream).stream()
                        .filter(document -> isDue(document, now))
                        .toList());
    }

    private static boolean isDue(Due document, Instant now) {
        Instant next = document.next();
        return next != null && !next.isAfter(now);
    }

    private <V extends Record> Collection<V> made(Projection<V> projection, String stream) {
        Map<String, V> made = new LinkedHashMap<>();
        for (RecordedEvent event : streams.readable(stream)) {
            try {
                projection.documents(event).forEach(id -> put(made, id, projection.apply(id, made.get(id), event)));
            } catch (RuntimeException e) {
                log.debug("{} can't take {}; what it makes of the others counts", projection.name(), event.id(), e);
            }
        }
        return made.values();
    }

    private static <V> void put(Map<String, V> made, String id, @Nullable V document) {
        if (document == null) {
            made.remove(id);
        } else {
            made.put(id, document);
        }
    }
}
