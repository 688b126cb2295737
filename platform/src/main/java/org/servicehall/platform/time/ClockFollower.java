package org.servicehall.platform.time;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.UnreadableEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps a service's clock as {@code hall.control} sets it, demo profile only. Starting ends when the last setting is
 * applied, and comes before everything else that asks the clock.
 */
final class ClockFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ClockFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final CloudEventReader reader;
    private final HallClock clock;
    private final AtomicLong lastSequence = new AtomicLong(-1);
    private volatile @Nullable Thread thread;

    ClockFollower(Consumer<String, byte[]> consumer, CloudEventReader reader, HallClock clock) {
        this.consumer = consumer;
        this.reader = reader;
        this.clock = clock;
    }

    /** Sequence of the last setting applied; -1 before the first. */
    long lastSequence() {
        return lastSequence.get();
    }

    @Override
    public void start() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONTROL).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Topic " + Topics.CONTROL + " is not there; the deployment creates it");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::apply);
        }
        LOG.info("The hall's clock is {} ahead of the machine's", clock.offset());
        thread = Thread.ofVirtual().name("clock-follower").start(this::follow);
    }

    private void follow() {
        try (consumer) {
            while (true) {
                consumer.poll(POLL).forEach(this::apply);
            }
        } catch (WakeupException e) {
            LOG.debug("Stopped following {}", Topics.CONTROL);
        }
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            var event = reader.read(record);
            if (event.payload() instanceof ClockSet set) {
                clock.setOffset(set.offset());
                lastSequence.set(event.sequence());
            }
        } catch (UnreadableEvent e) {
            LOG.warn("Skipped an order nobody understands: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            consumer.close();
            return;
        }
        consumer.wakeup();
        try {
            running.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
