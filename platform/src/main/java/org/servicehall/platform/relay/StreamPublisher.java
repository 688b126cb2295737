package org.servicehall.platform.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.StreamStore.Mark;

/**
 * Sends what streams have not published yet. Goes in waves: each sends the next event of every stream and waits for the
 * acknowledgements. An event leaves only after the one before it has arrived, so that no failure, timeout or new epoch of
 * the producer can put a later event of a stream on the topic without the earlier ones.
 */
final class StreamPublisher {
    private final StreamStore store;
    private final Producer<String, byte[]> producer;
    private final CloudEventWriter writer;
    private final TopicWatch watch;
    private final Marks marks;

    StreamPublisher(
            StreamStore store,
            Producer<String, byte[]> producer,
            CloudEventWriter writer,
            TopicWatch watch,
            Marks marks) {
        this.marks = marks;
        this.store = store;
        this.producer = producer;
        this.writer = writer;
        this.watch = watch;
    }

    /**
     * Publishes the tails of the streams; their marks are moved soon after.
     *
     * @return which could not be sent as far as they go, and why
     */
    Map<String, Throwable> publish(Collection<String> streams) throws InterruptedException {
        if (streams.isEmpty()) {
            return Map.of();
        }
        // Asked before the streams: one that is written meanwhile is no more among those gathered, but on its stream.
        Map<String, Mark> gathered = marks.gathered(streams);
        List<Tail> tails = store.find(streams).stream()
                .map(stream ->
                        new Tail(Marks.applied(stream, gathered.get(stream.id())), watch.editionFor(stream.id())))
                .filter(Tail::goesOn)
                .toList();
        List<Tail> open = tails;
        while (!open.isEmpty()) {
            sendNextOfEach(open);
            open = open.stream().filter(Tail::goesOn).toList();
        }
        return mark(tails);
    }

    /**
     * Publishes the whole stream again, in order, whatever is on the topic already: who has applied an event skips it, who
     * missed one gets it. Works beside the relay as another relay would.
     *
     * @return the number of events; empty when there is no such stream
     */
    OptionalLong publishAgain(String stream) throws InterruptedException {
        Tail whole = store.find(stream)
                .map(found -> new Tail(new StoredStream(found.id(), found.version(), found.events(), 0, 0), 0))
                .orElse(null);
        if (whole == null) {
            return OptionalLong.empty();
        }
        while (whole.goesOn()) {
            sendNextOfEach(List.of(whole));
        }
        if (whole.failure != null) {
            throw new KafkaException(stream + " could not be published again", whole.failure);
        }
        return OptionalLong.of(whole.acknowledged);
    }

    private void sendNextOfEach(List<Tail> open) throws InterruptedException {
        List<Sent> sent = new ArrayList<>(open.size());
        Throwable away = null;
        for (Tail tail : open) {
            if (away == null) {
                Sent next = send(tail);
                sent.add(next);
                away = next.brokerAway();
            } else {
                tail.failure = away;
            }
        }
        producer.flush();
        for (Sent each : sent) {
            each.await(watch);
        }
    }

    private Sent send(Tail tail) {
        return new Sent(tail, producer.send(writer.write(tail.stream.id(), tail.next())));
    }

    private Map<String, Throwable> mark(List<Tail> tails) {
        Map<String, Throwable> failed = new HashMap<>();
        for (Tail tail : tails) {
            if (tail.acknowledged > 0) {
                marks.add(tail.stream.id(), new Mark(tail.publishedVersion(), tail.edition));
            }
            if (tail.failure != null) {
                failed.put(tail.stream.id(), tail.failure);
            }
        }
        return failed;
    }

    private record Sent(Tail tail, Future<RecordMetadata> acknowledgement) {
        /** Why no other send of this wave will succeed either; each would wait as long as this one for its refusal. */
        @Nullable
        Throwable brokerAway() {
            return acknowledgement.isDone()
                            && acknowledgement.state() == Future.State.FAILED
                            && acknowledgement.exceptionNow() instanceof TimeoutException timeout
                    ? timeout
                    : null;
        }

        void await(TopicWatch watch) throws InterruptedException {
            try {
                watch.acknowledged(acknowledgement.get());
                tail.acknowledged++;
            } catch (ExecutionException e) {
                tail.failure = e.getCause();
            }
        }
    }

    private static final class Tail {
        final StoredStream stream;
        final int edition;
        final List<StoredEvent> events;
        int acknowledged;

        @Nullable
        Throwable failure;

        Tail(StoredStream stream, int edition) {
            this.stream = stream;
            this.edition = edition;
            this.events = stream.unpublishedOn(edition);
        }

        StoredEvent next() {
            return events.get(acknowledged);
        }

        boolean goesOn() {
            return failure == null && acknowledged < events.size();
        }

        long publishedVersion() {
            return stream.publishedOn(edition) + acknowledged;
        }
    }
}
