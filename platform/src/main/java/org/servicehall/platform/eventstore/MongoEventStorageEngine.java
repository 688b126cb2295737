package org.servicehall.platform.eventstore;

import static org.axonframework.eventsourcing.eventstore.AggregateBasedEventStorageEngineUtils.assertValidTags;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Axon's view of the streams. An event's one tag names its stream: key and value of the tag are kind and number. Nothing
 * is streamed from here, events leave through Kafka.
 */
final class MongoEventStorageEngine implements EventStorageEngine {
    private final StreamStore store;
    private final StreamSource source;
    private final StoredEvents storedEvents;
    private final Consumer<Object> check;
    private final Consumer<String> appended;

    /**
     * @param check told the payload of each event before it is stored; what it throws keeps it from being so
     * @param appended told the id of each stream that has grown
     */
    MongoEventStorageEngine(
            StreamStore store,
            StreamSource source,
            StoredEvents storedEvents,
            Consumer<Object> check,
            Consumer<String> appended) {
        this.store = store;
        this.source = source;
        this.storedEvents = storedEvents;
        this.check = check;
        this.appended = appended;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            assertValidTags(events);
            events.forEach(tagged -> check.accept(tagged.event().payload()));
            return CompletableFuture.completedFuture(new StreamAppend(
                    byStream(events), AggregateBasedConsistencyMarker.from(condition), store, storedEvents, appended));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Map<Tag, List<EventMessage>> byStream(List<TaggedEventMessage<?>> events) {
        Map<Tag, List<EventMessage>> streams = new LinkedHashMap<>();
        for (TaggedEventMessage<?> tagged : events) {
            Tag stream = StreamId.only(tagged.tags(), tagged.event().type());
            streams.computeIfAbsent(stream, any -> new ArrayList<>()).add(tagged.event());
        }
        return streams;
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        try {
            return source.open(condition);
        } catch (RuntimeException e) {
            return MessageStream.failed(e).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        return MessageStream.failed(notFromHere()).cast();
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(notFromHere());
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(notFromHere());
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(notFromHere());
    }

    private static UnsupportedOperationException notFromHere() {
        return new UnsupportedOperationException("Events are followed on their Kafka topic, not in the store");
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("store", store);
    }
}
