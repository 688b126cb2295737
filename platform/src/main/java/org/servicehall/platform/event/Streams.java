package org.servicehall.platform.event;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads streams of this service's own store, each by its exact id in one read. */
public final class Streams {
    private final Function<String, Optional<List<RecordedEvent>>> store;

    public Streams(Function<String, Optional<List<RecordedEvent>>> store) {
        this.store = store;
    }

    /** All events of the stream in order; empty when there is no such stream. */
    public Optional<List<RecordedEvent>> read(String stream) {
        return store.apply(stream);
    }

    /** Number of events in the stream; 0 when there is no such stream. */
    public long version(String stream) {
        return read(stream).map(List::size).orElse(0);
    }
}
