package org.servicehall.platform.consumer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One member of a consumer group on a thread of its own: poll, handle, commit. Offsets are committed only when the effects
 * are stored, and within a second then, so after a crash or rebalance records come again and none is passed over. While store or
 * broker are away it keeps what is not done of a batch, stays in the group and tries again.
 */
public final class ConsumerLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration ROOM_AWAITED = Duration.ofMillis(600);
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final String name;
    private final String group;
    private final Set<String> topics;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final RecordHandler handler;
    private final Places places;
    private final Loops loops;
    private final java.util.function.Consumer<ConsumerLoop> closed;
    private final Commits commits;
    private final Gathering gathering;
    private final Lag lag = new Lag();
    private volatile @Nullable Loop loop;
    private volatile @Nullable Consumer<String, byte[]> current;
    private volatile boolean joined;
    private volatile boolean reassigned;
    private boolean moved;
    /** What failed and is not done yet. */
    private Map<TopicPartition, Long> undone = Map.of();
    /** What was taken and is not done: of a batch that failed, until it went well. */
    private Polled inHand = new Polled();

    /** @param closed what to do once it is over */
    public ConsumerLoop(
            String name,
            String group,
            Set<String> topics,
            Supplier<Consumer<String, byte[]>> consumers,
            RecordHandler handler,
            TopicIds topicIds,
            Loops loops,
            java.util.function.Consumer<ConsumerLoop> closed) {
        this.places = new Places(topicIds);
        this.commits = new Commits(group, handler, places, new Unsaid(group, System::nanoTime, topicIds::isGone));
        this.gathering = new Gathering(System::nanoTime, handler::gather);
        this.name = name;
        this.group = group;
        this.topics = topics;
        this.consumers = consumers;
        this.handler = handler;
        this.loops = loops;
        this.closed = closed;
    }

    public void start() {
        loop = loops.start(group, this::run, this::wake);
    }

    /** Of the automation, or of the collection it fills. */
    public String name() {
        return name;
    }

    public String group() {
        return group;
    }

    /** Records on this member's partitions that are not done, as far as it knows; -1 while it knows nothing. */
    public long lag() {
        return lag.records();
    }

    /** When the oldest of those records was sent, or an earlier one that was done a moment ago; null where none waits. */
    public @Nullable Instant oldest() {
        return lag.oldest();
    }

    @Override
    public void close() {
        Loop running = loop;
        if (running != null) {
            running.close();
        }
        closed.accept(this);
    }

    /** Tells it to stop, without waiting. */
    public void stop() {
        Loop running = loop;
        if (running != null) {
            running.stop();
        }
    }

    private void wake() {
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void run(Loop self) {
        Consumer<String, byte[]> consumer = consumers.get();
        try {
            current = consumer;
            joined = false;
            inHand = new Polled();
            commits.forgetAll();
            consumer.subscribe(topics, new Assignments(consumer));
            try {
                while (self.goesOn()) {
                    turn(consumer, self);
                }
            } finally {
                commits.sayAtTheEnd(consumer);
            }
        } finally {
            current = null;
            lag.forget();
            consumer.close(KafkaClients.SOON);
        }
    }

    private void turn(Consumer<String, byte[]> consumer, Loop self) {
        Polled polled = inHand;
        Position position = polled.position();
        try {
            prepare(consumer.assignment());
            commits.look();
            if (polled.isEmpty()) {
                take(consumer, polled);
            }
            if (wentBack(consumer, position)) {
                return;
            }
            long left = lag.look(consumer, joined, polled);
            if (!polled.isEmpty()) {
                handle(consumer, polled, left, self);
            }
            commits.took(position.progress());
            commits.sayWhatIsDue(consumer, left);
            wentWell(consumer.assignment(), position, self);
            inHand = new Polled();
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            self.failing(e);
            undone = position.undone();
            pause(consumer, polled, self.nextPause());
        }
    }

    private void handle(Consumer<String, byte[]> consumer, Polled polled, long left, Loop self) {
        if (reassigned) {
            prepare(consumer.assignment());
        }
        handler.handle(polled.inOrder(), record -> done(record, polled.position(), self));
        gathering.handled(polled.concerns(handler), left);
    }

    /** A handler whose hands are full gets nothing; this member stays in its group meanwhile. */
    private void take(Consumer<String, byte[]> consumer, Polled polled) {
        if (handler.awaitRoom(ROOM_AWAITED)) {
            gathering.take(consumer, commits.patience(gathering.most()), polled);
        } else {
            stay(consumer, MOMENT);
        }
    }

    private void done(ConsumerRecord<String, byte[]> record, Position position, Loop self) {
        position.done(record);
        lag.done();
        self.busy();
    }

    /** A turn without records says nothing about those that failed; nor does one before the group has let it in. */
    private void wentWell(Set<TopicPartition> assigned, Position position, Loop self) {
        if (joined) {
            undone = position.without(undone, assigned);
        }
        if (joined && undone.isEmpty()) {
            self.well();
        } else {
            self.busy();
        }
    }

    /** Where a topic was made anew or a part joined; what was polled comes again, and what was set aside is read anew. */
    private boolean wentBack(Consumer<String, byte[]> consumer, Position position) {
        Map<TopicPartition, Long> back = places.back(consumer, handler.parts(moved), position.next());
        moved = false;
        places.beginnings().forEach(handler::begins);
        if (places.haveNewParts()) {
            reassigned = true;
        }
        if (back.isEmpty()) {
            return false;
        }
        log.info("{} goes on from {}: topics were made anew, or a view has joined", group, back);
        rewind(consumer, position);
        inHand = new Polled();
        back.forEach(consumer::seek);
        commits.forgetTaken(back.keySet());
        return true;
    }

    /** Before records of new partitions are handled, what their former owner wrote down must be known. */
    private void prepare(Set<TopicPartition> assigned) {
        if (reassigned) {
            handler.reassigned();
            reassigned = false;
        }
        if (joined) {
            handler.betweenBatches(assigned);
        }
    }

    /** What failed is kept: read anew it would come only when the broker has answered what it was asked meanwhile (ADR 75). */
    private void pause(Consumer<String, byte[]> consumer, Polled polled, Duration pause) {
        commits.took(polled.position().progress());
        commits.say(consumer);
        polled.dropDone();
        lag.look(consumer, joined, polled);
        stay(consumer, pause);
    }

    /** For so long it takes nothing. */
    private static void stay(Consumer<String, byte[]> consumer, Duration pause) {
        consumer.pause(consumer.assignment());
        Position meanwhile = new Position();
        meanwhile.expect(consumer.poll(pause));
        rewind(consumer, meanwhile);
        consumer.resume(consumer.paused());
    }

    private static void rewind(Consumer<String, byte[]> consumer, Position position) {
        position.next().forEach((partition, offset) -> {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, offset);
            }
        });
    }

    private final class Assignments implements ConsumerRebalanceListener {
        private final Consumer<String, byte[]> consumer;

        Assignments(Consumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            moved(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            try {
                commits.release(consumer, partitions);
            } finally {
                moved(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            handler.release(partitions, Duration.ZERO);
            moved(partitions);
        }

        private void moved(Collection<TopicPartition> partitions) {
            reassigned = true;
            moved = true;
            handler.moved();
            inHand.drop(partitions);
            places.forget(partitions);
            commits.forget(partitions);
        }
    }
}
