package org.servicehall.platform.event;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads streams of this service's own store, each by its exact id in one read. */
public final class Streams {
    private final Function<String, Optional<List<RecordedEvent>>> store;
    private final Function<String, List<RecordedEvent>> readable;
    private final Function<String, Optional<RecordedEvent>> first;
    private final BiFunction<String, Class<?>, Optional<List<RecordedEvent>>> with;
    private final Function<RecordedEvent, Optional<List<RecordedEvent>>> asFarAs;

    /** All of which is readable, and read whole each time. */
    public Streams(Function<String, Optional<List<RecordedEvent>>> store) {
        this(
                store,
                stream -> store.apply(stream).orElse(List.of()),
                stream -> store.apply(stream).map(List::getFirst),
                (stream, _) -> store.apply(stream),
                event -> store.apply(event.stream()));
    }

    /**
     * @param readable the events of a stream without those that can't be read
     * @param first the first event of a stream
     * @param with a stream, as it was when an event of it had such a payload, or as it is
     * @param asFarAs the stream of an event, as it was when the event was on it, or later
     */
    public Streams(
            Function<String, Optional<List<RecordedEvent>>> store,
            Function<String, List<RecordedEvent>> readable,
            Function<String, Optional<RecordedEvent>> first,
            BiFunction<String, Class<?>, Optional<List<RecordedEvent>>> with,
            Function<RecordedEvent, Optional<List<RecordedEvent>>> asFarAs) {
        this.asFarAs = asFarAs;
        this.store = store;
        this.readable = readable;
        this.first = first;
        this.with = with;
    }

    /** All events of the stream in order; empty when there is no such stream. */
    public Optional<List<RecordedEvent>> read(String stream) {
        return store.apply(stream);
    }

    /**
     * The same where one of the events has such a payload, perhaps without what came after it; else all. For what a stream ends with,
     * since nothing follows that.
     */
    public Optional<List<RecordedEvent>> readWith(String stream, Class<?> payload) {
        return with.apply(stream, payload);
    }

    /**
     * Everything of the event's stream up to the event, perhaps without what came after it: for what tells of the event and of what
     * was known when it was recorded (ADR 63). Empty when there is no such stream.
     */
    public Optional<List<RecordedEvent>> readAsFarAs(RecordedEvent event) {
        return asFarAs.apply(event);
    }

    /**
     * The events that this program can read, in order, without those of a newer one and those that are damaged: for what
     * must go on with the others. Empty when there is no such stream.
     */
    public List<RecordedEvent> readable(String stream) {
        return readable.apply(stream);
    }

    /** What the stream began with, which never changes; empty when there is no such stream. */
    public Optional<RecordedEvent> first(String stream) {
        return first.apply(stream);
    }

    /** Number of events in the stream; 0 when there is no such stream. */
    public long version(String stream) {
        return read(stream).map(List::size).orElse(0);
    }
}
