package org.servicehall.platform.eventstore;

import static org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException.conflictingEventsDetected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.Attempt;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.StreamFull;

/**
 * Events on their way into their streams. A command's events all belong to the stream of its entity, so that one
 * conditional update takes all or none. Axon alone, without a command of ours, may append to several streams; these are
 * then written one after the other.
 */
final class StreamAppend implements AppendTransaction<AggregateBasedConsistencyMarker> {
    private final Map<Tag, List<EventMessage>> events;
    private final AggregateBasedConsistencyMarker loadedAt;
    private final StreamStore store;
    private final StoredEvents converter;
    private final Consumer<String> appended;
    private final AtomicBoolean finished = new AtomicBoolean();

    StreamAppend(
            Map<Tag, List<EventMessage>> events,
            AggregateBasedConsistencyMarker loadedAt,
            StreamStore store,
            StoredEvents converter,
            Consumer<String> appended) {
        this.events = events;
        this.loadedAt = loadedAt;
        this.store = store;
        this.converter = converter;
        this.appended = appended;
    }

    @Override
    public CompletableFuture<AggregateBasedConsistencyMarker> commit(@Nullable ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("Already committed or rolled back"));
        }
        try {
            return CompletableFuture.completedFuture(append());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private AggregateBasedConsistencyMarker append() {
        Attempt attempt = Attempt.current().orElse(null);
        if (attempt != null && events.size() > 1) {
            throw new IllegalStateException("A command may write to one stream only, not to " + events.keySet());
        }
        List<AggregateBasedConsistencyMarker> reached = new ArrayList<>();
        events.forEach((tag, messages) -> reached.add(append(tag, messages, attempt)));
        return reached.stream()
                .reduce((one, other) -> (AggregateBasedConsistencyMarker) one.upperBound(other))
                .orElse(loadedAt);
    }

    private AggregateBasedConsistencyMarker append(Tag tag, List<EventMessage> messages, @Nullable Attempt attempt) {
        String stream = StreamId.of(tag);
        long version = versionAtLoad(tag.value());
        List<StoredEvent> stored = converter.of(messages, version, attempt);
        if (!taken(stream, version, stored, attempt)) {
            throw conflictingEventsDetected(loadedAt);
        }
        long newVersion = version + stored.size();
        if (attempt != null) {
            attempt.recorded(new Outcome(stream, newVersion, StoredEvents.recorded(stream, stored, messages)));
        }
        appended.accept(stream);
        return new AggregateBasedConsistencyMarker(tag.value(), newVersion - 1);
    }

    /** Where the store neither takes nor refuses them, it may have them. */
    private boolean taken(String stream, long version, List<StoredEvent> stored, @Nullable Attempt attempt) {
        if (attempt == null) {
            return store.append(stream, version, stored);
        }
        attempt.appending();
        boolean taken = false;
        try {
            taken = store.append(stream, version, stored);
        } catch (StreamFull full) {
            attempt.rejected();
            throw full;
        }
        if (!taken) {
            attempt.rejected();
        }
        return taken;
    }

    /** A marker names the last event's sequence; a stream it does not name was not loaded and must not exist. */
    private long versionAtLoad(String entity) {
        return loadedAt instanceof EmptyStreamMarker
                ? 0
                : loadedAt.createSequencer().incrementAndGetSequenceOf(entity);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
            AggregateBasedConsistencyMarker marker, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(marker);
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
        finished.set(true);
    }
}
