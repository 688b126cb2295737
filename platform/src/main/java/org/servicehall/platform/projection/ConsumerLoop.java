package org.servicehall.platform.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One member of a consumer group on a thread of its own: poll, handle, commit. Offsets are committed only when the effects
 * are stored, so after a crash or rebalance records come again and none is passed over. While store or broker are away it
 * steps back to the first record not done, stays in the group and tries again.
 */
final class ConsumerLoop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    /** After a batch so long at least until the next: under load each read, write and commit then covers several events. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final String name;
    private final String group;
    private final Set<String> topics;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final RecordHandler handler;
    private final TopicOrigins origins;
    private final Thread thread;
    private volatile @Nullable Consumer<String, byte[]> current;
    private volatile boolean closing;
    private volatile boolean reassigned;
    private volatile long lag;
    private Duration pause = FIRST_PAUSE;
    private long gatheredAt = System.nanoTime();

    ConsumerLoop(
            String name,
            String group,
            Set<String> topics,
            Supplier<Consumer<String, byte[]>> consumers,
            RecordHandler handler,
            TopicOrigins origins) {
        this.origins = origins;
        this.name = name;
        this.group = group;
        this.topics = topics;
        this.consumers = consumers;
        this.handler = handler;
        this.thread = Thread.ofPlatform().name(group).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Of the automation, or of the collection it fills. */
    String name() {
        return name;
    }

    String group() {
        return group;
    }

    /** Records on this member's partitions that it has not fetched yet, as far as it knows. */
    long lag() {
        return lag;
    }

    @Override
    public void close() {
        stop();
        try {
            if (!thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells it to stop, without waiting. */
    void stop() {
        closing = true;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private void run() {
        while (!closing) {
            try (Consumer<String, byte[]> consumer = consumers.get()) {
                current = consumer;
                consumer.subscribe(topics, new Assignments());
                while (!closing) {
                    turn(consumer);
                }
            } catch (WakeupException | InterruptException e) {
                log.debug("{} was woken", group);
            } catch (RuntimeException e) {
                log.error("{} lost its consumer and takes a new one", group, e);
                pauseWithoutConsumer();
            } finally {
                current = null;
            }
        }
    }

    private void turn(Consumer<String, byte[]> consumer) {
        Position position = new Position();
        try {
            prepare(consumer.assignment());
            LockSupport.parkNanos(gatheredAt - System.nanoTime());
            ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
            position.expect(polled);
            if (beganAnew(consumer, position)) {
                return;
            }
            if (!polled.isEmpty()) {
                prepare(consumer.assignment());
                handler.handle(inOrder(polled), position::done);
                gatheredAt = System.nanoTime() + GATHERING.toNanos();
            }
            commit(consumer, position);
            lag = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
            pause = FIRST_PAUSE;
        } catch (WakeupException | InterruptException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("{} can't go on and tries again in {} ms: {}", group, pause.toMillis(), e.toString());
            log.debug("{} was stopped by", group, e);
            stepBack(consumer, position);
        }
    }

    /** Where a topic was made anew, it is read from its beginning; what was polled comes again. */
    private boolean beganAnew(Consumer<String, byte[]> consumer, Position position) {
        Set<TopicPartition> outdated = origins.outdated(consumer);
        if (outdated.isEmpty()) {
            return false;
        }
        log.warn("{} reads {} from the beginning: their topics were made anew", group, outdated);
        rewind(consumer, position);
        consumer.seekToBeginning(outdated);
        return true;
    }

    /** Before records of new partitions are handled, what their former owner wrote down must be known. */
    private void prepare(Set<TopicPartition> assigned) {
        if (reassigned) {
            handler.reassigned();
            reassigned = false;
        }
        handler.betweenBatches(assigned);
    }

    private void stepBack(Consumer<String, byte[]> consumer, Position position) {
        commit(consumer, position);
        rewind(consumer, position);
        consumer.pause(consumer.assignment());
        Position meanwhile = new Position();
        meanwhile.expect(consumer.poll(pause));
        rewind(consumer, meanwhile);
        consumer.resume(consumer.paused());
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }

    private static void rewind(Consumer<String, byte[]> consumer, Position position) {
        position.next().forEach((partition, offset) -> {
            if (consumer.assignment().contains(partition)) {
                consumer.seek(partition, offset);
            }
        });
    }

    private void commit(Consumer<String, byte[]> consumer, Position position) {
        if (position.progress().isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(position.progress());
        } catch (CommitFailedException | RebalanceInProgressException e) {
            log.info("{} lost partitions in the middle of a batch; what it did with it will be skipped there", group);
        } catch (TimeoutException e) {
            log.warn("{} could not commit; a later commit covers it: {}", group, e.getMessage());
        }
    }

    private void pauseWithoutConsumer() {
        try {
            Thread.sleep(LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> inOrder(ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
        polled.forEach(records::add);
        return records;
    }

    /** Where each partition of a batch goes on: behind what is done. */
    private final class Position {
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();

        void expect(ConsumerRecords<String, byte[]> polled) {
            polled.partitions()
                    .forEach(partition -> next.put(
                            partition, polled.records(partition).getFirst().offset()));
        }

        void done(ConsumerRecord<String, byte[]> record) {
            TopicPartition partition = new TopicPartition(record.topic(), record.partition());
            next.put(partition, record.offset() + 1);
            progress.put(partition, origins.behind(partition, record));
        }

        Map<TopicPartition, Long> next() {
            return next;
        }

        Map<TopicPartition, OffsetAndMetadata> progress() {
            return progress;
        }
    }

    private final class Assignments implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            reassigned = true;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            reassigned = true;
        }
    }
}
