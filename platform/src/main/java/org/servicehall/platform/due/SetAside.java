package org.servicehall.platform.due;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.projection.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due of the streams that a view has not applied whole, made from the store instead: a deadline passes whether or
 * not its events came through the topic (D5). A stream is read for all sweeps of a service at once, and again when something of it
 * may have come to be due ({@link NextAside}).
 */
public final class SetAside {
    private static final Logger log = LoggerFactory.getLogger(SetAside.class);

    private final Letters letters;
    private final Streams streams;
    private final NextAside<Projection<?>> next;
    private final List<Projection<? extends Due>> projections = new CopyOnWriteArrayList<>();

    /** What the dues of a stream hang on beside its events. */
    private record Standing(long letters, String calendars) {}

    /** @param calendars the version of those in force */
    SetAside(Letters letters, EventSourcing service, Supplier<String> calendars) {
        this(letters, service.streams(), calendars);
        service.whenAppended(this::grown);
    }

    /** Of streams whose growth {@link #grown} is told. */
    SetAside(Letters letters, Streams streams, Supplier<String> calendars) {
        this.letters = letters;
        this.streams = streams;
        this.next = new NextAside<>(() -> new Standing(letters.changes(), calendars.get()));
    }

    /**
     * What a view does not show as it is, one stream at a time, so that no stream holds up the others.
     *
     * @param streams those that some view of the service has not applied whole: one that sees parts of a stream can't tell
     */
    public record Of<V>(Supplier<Set<String>> streams, Dues<V> due) {}

    /** What of a stream is due; nothing for streams of other services. */
    @FunctionalInterface
    public interface Dues<V> {
        /** @param atLatest how long after one look at the store the next comes, whatever happens */
        List<V> of(String stream, Instant now, Duration atLatest);
    }

    /** What the projection would show as due, of this service's own streams that not every view has applied whole. */
    public <V extends Record & Due> Of<V> of(Projection<V> projection) {
        projections.add(projection);
        return new Of<>(this::streams, (stream, now, atLatest) -> due(projection, stream, now, atLatest));
    }

    /** By this instance. */
    void grown(String stream) {
        next.grown(stream);
    }

    private Set<String> streams() {
        Set<String> aside = letters.streamsAside();
        next.keepOnly(aside);
        return aside;
    }

    /** By one thread at a time: what one sweep reads the others need not. */
    private synchronized <V extends Record & Due> List<V> due(
            Projection<V> projection, String stream, Instant now, Duration atLatest) {
        if (next.of(projection, stream, atLatest).filter(now::isBefore).isPresent()) {
            return List.of();
        }
        return look(projection, stream).stream()
                .filter(document -> isDue(document, now))
                .toList();
    }

    /** What this projection makes of the stream; of what the others make, when it comes to be due. */
    private <V extends Record & Due> Collection<V> look(Projection<V> projection, String stream) {
        NextAside.Look<Projection<?>> look = next.begin(stream);
        List<RecordedEvent> events = streams.readable(stream);
        Collection<V> made = made(projection, events);
        Map<Projection<?>, Instant> nexts = new HashMap<>();
        for (Projection<? extends Due> each : projections) {
            next(each.equals(projection) ? made : made(each, events)).ifPresent(first -> nexts.put(each, first));
        }
        look.found(nexts);
        return made;
    }

    private static Optional<Instant> next(Collection<? extends Due> documents) {
        return documents.stream().map(Due::next).filter(Objects::nonNull).min(Instant::compareTo);
    }

    private static boolean isDue(Due document, Instant now) {
        Instant next = document.next();
        return next != null && !next.isAfter(now);
    }

    private static <V extends Record> Collection<V> made(Projection<V> projection, List<RecordedEvent> events) {
        Map<String, V> made = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
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
