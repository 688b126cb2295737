package org.servicehall.platform.relay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events in waves, each the next event of every stream that has one; the next wave goes out while the one before is
 * acknowledged (ADR 79). An event leaves only after the one before it in its stream has arrived, so that no failure, timeout or new
 * epoch of the producer can put a later event of a stream on the topic without the earlier ones. For one thread.
 */
final class Waves {
    private final Producer<String, byte[]> producer;
    private final CloudEventWriter writer;
    private final TopicWatch watch;
    /** Streams of what is on its way and of those that go on. */
    private final Set<String> streams = new HashSet<>();

    private final List<Tail> goingOn = new ArrayList<>();
    private Deque<Sent> before = new ArrayDeque<>();
    private Deque<Sent> last = new ArrayDeque<>();

    private record Sent(Tail tail, Future<RecordMetadata> acknowledgement) {
        /** Why no other send of this wave will succeed either; each would wait as long as this one for its refusal. */
        @Nullable
        Throwable brokerAway() {
            return acknowledgement.state() == Future.State.FAILED
                            && acknowledgement.exceptionNow() instanceof TimeoutException timeout
                    ? timeout
                    : null;
        }
    }

    Waves(Producer<String, byte[]> producer, CloudEventWriter writer, TopicWatch watch) {
        this.producer = producer;
        this.writer = writer;
        this.watch = watch;
    }

    /** Whether something of the stream is on its way, or is the next to be. */
    boolean carry(String stream) {
        return streams.contains(stream);
    }

    boolean areUnderWay() {
        return !streams.isEmpty();
    }

    /** Streams whose next event goes with the next wave. */
    int goingOn() {
        return goingOn.size();
    }

    /**
     * Sends a wave, with the first events of these streams too, and awaits the one before.
     *
     * @param more none of them under way
     * @return those that are over: sent as far as they go, or failed
     */
    List<Tail> next(Collection<Tail> more) throws InterruptedException {
        more.forEach(tail -> streams.add(tail.stream()));
        goingOn.addAll(more);
        Deque<Sent> wave = send(goingOn);
        goingOn.clear();
        before.addAll(last);
        last = wave;
        return acknowledged();
    }

    private Deque<Sent> send(List<Tail> tails) {
        Deque<Sent> wave = new ArrayDeque<>(tails.size() + 1);
        Throwable away = null;
        for (Tail tail : tails) {
            Sent sent = new Sent(tail, away == null ? send(tail) : CompletableFuture.failedFuture(away));
            wave.add(sent);
            away = sent.brokerAway();
        }
        return wave;
    }

    /** What can't be sent, by whatever it fails, holds its own stream alone. */
    private Future<RecordMetadata> send(Tail tail) {
        try {
            return producer.send(writer.write(tail.stream(), tail.next()));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private List<Tail> acknowledged() throws InterruptedException {
        List<Tail> over = new ArrayList<>();
        for (Sent sent = before.peek(); sent != null; sent = before.peek()) {
            Tail tail = sent.tail();
            try {
                watch.acknowledged(sent.acknowledgement().get());
                tail.acknowledged();
            } catch (ExecutionException e) {
                tail.failed(e.getCause() == null ? e : e.getCause());
            }
            before.remove();
            if (tail.goesOn()) {
                goingOn.add(tail);
            } else {
                streams.remove(tail.stream());
                over.add(tail);
            }
        }
        return over;
    }
}
