package org.servicehall.platform.eventstore;

import static org.axonframework.messaging.core.LegacyResources.AGGREGATE_IDENTIFIER_KEY;
import static org.axonframework.messaging.core.LegacyResources.AGGREGATE_SEQUENCE_NUMBER_KEY;
import static org.axonframework.messaging.core.LegacyResources.AGGREGATE_TYPE_KEY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AggregateSequenceNumberPosition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.Attempt;

/** Reads streams for Axon to source entities from; a command is admitted here, before its entity sees it. */
final class StreamSource {
    private final StreamStore store;
    private final Admission admission;

    StreamSource(StreamStore store, Admission admission) {
        this.store = store;
        this.admission = admission;
    }

    MessageStream<EventMessage> open(SourcingCondition condition) {
        long from = AggregateSequenceNumberPosition.toSequenceNumber(condition.start());
        List<Loaded> streams =
                condition.criteria().flatten().stream().map(this::load).toList();
        Stream<Map.Entry<Tag, StoredEvent>> events = streams.stream()
                .flatMap(loaded -> loaded.events().stream().map(event -> Map.entry(loaded.tag(), event)))
                .filter(entry -> entry.getValue().sequence() >= from);
        return MessageStream.<Map.Entry<Tag, StoredEvent>, EventMessage>fromStream(
                        events, entry -> message(entry.getValue()), entry -> place(entry.getKey(), entry.getValue()))
                .concatWith(end(streams));
    }

    private Loaded load(EventCriterion criterion) {
        Tag tag = StreamId.only(criterion.tags(), criterion);
        String id = StreamId.of(tag);
        StoredStream stream = find(id).orElse(null);
        Attempt.current().ifPresent(attempt -> admission.check(attempt, id, stream));
        return new Loaded(tag, stream);
    }

    /** Only an attempt that is made again where it records nothing may begin with what is in hand, or with nothing. */
    private Optional<StoredStream> find(String id) {
        Optional<Attempt> tentative = Attempt.current().filter(Attempt::isTentative);
        Optional<StoredStream> inHand = tentative.flatMap(_ -> store.inHand(id));
        boolean presumed =
                inHand.isPresent() || tentative.filter(Attempt::presumesNew).isPresent();
        if (presumed) {
            tentative.ifPresent(Attempt::tookFromHand);
            return inHand;
        }
        return store.find(id);
    }

    private static EventMessage message(StoredEvent event) {
        return new GenericEventMessage(
                event.id(), TypeNames.parse(event.type()), event.payload(), event.metadata(), event.time());
    }

    private static Context place(Tag stream, StoredEvent event) {
        return Context.with(AGGREGATE_IDENTIFIER_KEY, stream.value())
                .withResource(AGGREGATE_SEQUENCE_NUMBER_KEY, event.sequence())
                .withResource(AGGREGATE_TYPE_KEY, stream.key());
    }

    /** The last entry tells Axon which versions were read. */
    private static MessageStream<EventMessage> end(List<Loaded> streams) {
        ConsistencyMarker read = streams.stream()
                .map(Loaded::marker)
                .reduce(ConsistencyMarker::upperBound)
                .orElse(ConsistencyMarker.ORIGIN);
        Context context = Context.with(ConsistencyMarker.RESOURCE_KEY, read);
        return MessageStream.<EventMessage>just(TerminalEventMessage.INSTANCE, message -> context);
    }

    private record Loaded(Tag tag, @Nullable StoredStream stream) {
        List<StoredEvent> events() {
            return stream == null ? List.of() : stream.events();
        }

        ConsistencyMarker marker() {
            return stream == null
                    ? new EmptyStreamMarker(tag.value())
                    : new AggregateBasedConsistencyMarker(tag.value(), stream.version() - 1);
        }
    }
}
