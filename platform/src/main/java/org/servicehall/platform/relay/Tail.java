package org.servicehall.platform.relay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore.Mark;

/** What a stream has not published yet, and how far that has come. */
final class Tail {
    private final StoredStream stream;
    private final int edition;
    private final List<StoredEvent> events;
    private int acknowledged;
    private @Nullable Throwable failure;

    /** @param edition which making of the topic it goes to */
    Tail(StoredStream stream, int edition) {
        this.stream = stream;
        this.edition = edition;
        this.events = stream.unpublishedOn(edition);
    }

    String stream() {
        return stream.id();
    }

    StoredEvent next() {
        return events.get(acknowledged);
    }

    boolean goesOn() {
        return failure == null && acknowledged < events.size();
    }

    /** The next event is on the topic. */
    void acknowledged() {
        acknowledged++;
    }

    void failed(Throwable cause) {
        failure = cause;
    }

    /** Number of events that are on the topic now and were not before. */
    int sent() {
        return acknowledged;
    }

    /** Why it goes no further; null when it has not failed. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    Mark mark() {
        return new Mark(stream.publishedOn(edition) + acknowledged, edition);
    }
}
