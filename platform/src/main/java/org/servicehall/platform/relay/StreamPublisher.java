package org.servicehall.platform.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.StreamStore.Mark;

/** Sends what streams have not published yet, and has those marked that are on the topic. For one thread, but {@link #publishAgain}. */
final class StreamPublisher {
    private final StreamStore store;
    private final Producer<String, byte[]> producer;
    private final CloudEventWriter writer;
    private final TopicWatch watch;
    private final Marks marks;
    private final Waves waves;

    /**
     * What is over of what was begun.
     *
     * @param published streams that are on the topic as far as they went when they were read
     * @param unread which could not be read, and why
     * @param failed which could not be sent so far, and why
     */
    record Ended(Set<String> published, Map<String, Throwable> unread, Map<String, Throwable> failed) {}

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
        this.waves = new Waves(producer, writer, watch);
    }

    boolean isUnderWay() {
        return waves.areUnderWay();
    }

    /** A stream that has grown since it was begun is begun again when it is over. */
    boolean isUnderWay(String stream) {
        return waves.carry(stream);
    }

    /** Streams under way whose next event is sent by the next step. */
    int goingOn() {
        return waves.goingOn();
    }

    /**
     * A step: begins the tails of these streams, goes on with those under way, and waits for what was sent by the step before, not for
     * what it sends. Marks of those that are over are moved soon after.
     *
     * @param streams none of them under way
     */
    Ended goOn(Collection<String> streams) throws InterruptedException {
        Ended ended = new Ended(new HashSet<>(streams), new HashMap<>(), new HashMap<>());
        List<Tail> begun = tails(streams, ended.unread());
        begun.forEach(tail -> ended.published().remove(tail.stream()));
        ended.published().removeAll(ended.unread().keySet());
        for (Tail tail : waves.next(begun)) {
            if (tail.sent() > 0) {
                marks.add(tail.stream(), tail.mark());
            }
            if (tail.failure() == null) {
                ended.published().add(tail.stream());
            } else {
                ended.failed().put(tail.stream(), tail.failure());
            }
        }
        return ended;
    }

    /** The store is away, or one stream's document is unreadable; that one must not hold the others. */
    private List<Tail> tails(Collection<String> streams, Map<String, Throwable> unread) {
        try {
            return tails(streams);
        } catch (RuntimeException | Error e) {
            if (streams.size() == 1) {
                unread.put(streams.iterator().next(), e);
                return List.of();
            }
            return streams.stream()
                    .flatMap(stream -> tails(List.of(stream), unread).stream())
                    .toList();
        }
    }

    private List<Tail> tails(Collection<String> streams) {
        if (streams.isEmpty()) {
            return List.of();
        }
        // Asked before the streams: one that is written meanwhile is no more among those gathered, but on its stream.
        Map<String, Mark> gathered = marks.gathered(streams);
        List<Tail> tails = new ArrayList<>(streams.size());
        for (StoredStream stream : store.find(streams)) {
            Tail tail = new Tail(Marks.applied(stream, gathered.get(stream.id())), watch.editionFor(stream.id()));
            if (tail.goesOn()) {
                tails.add(tail);
            }
        }
        return tails;
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
        Waves own = new Waves(producer, writer, watch);
        for (List<Tail> begun = List.of(whole); whole.goesOn(); begun = List.of()) {
            own.next(begun);
        }
        if (whole.failure() != null) {
            throw new KafkaException(stream + " could not be published again", whole.failure());
        }
        return OptionalLong.of(whole.sent());
    }
}
