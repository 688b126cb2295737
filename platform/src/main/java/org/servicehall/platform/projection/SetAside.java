package org.servicehall.platform.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
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

    /** What the projection would show as due now, of this service's own streams that it has not applied whole. */
    public <V extends Record & Due> Function<Instant, List<V>> of(Projection<V> projection) {
        return now -> letters.streamsAside(projection.name()).stream()
                .flatMap(stream -> made(projection, stream).stream())
                .filter(document -> isDue(document, now))
                .toList();
    }

    private static boolean isDue(Due document, Instant now) {
        Instant next = document.next();
        return next != null && !next.isAfter(now);
    }

    private <V extends Record> Collection<V> made(Projection<V> projection, String stream) {
        Map<String, V> made = new LinkedHashMap<>();
        for (RecordedEvent event : streams.read(stream).orElse(List.of())) {
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
