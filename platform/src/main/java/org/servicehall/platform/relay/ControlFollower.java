package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.event.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code hall.control} from its beginning and then on, in every instance of every service. Starting ends when what
 * was ordered so far is applied, and comes before everything else.
 */
public final class ControlFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ControlFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<String, byte[]> consumer;
    private final CloudEventReader reader;
    private final java.util.function.Consumer<RecordedEvent> obey;
    private volatile @Nullable Thread thread;

    /** @param obey what to do with an event; the same one may come again */
    public ControlFollower(
            Consumer<String, byte[]> consumer,
            CloudEventReader reader,
            java.util.function.Consumer<RecordedEvent> obey) {
        this.consumer = consumer;
        this.reader = reader;
        this.obey = obey;
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
        thread = Thread.ofVirtual().name("control-follower").start(this::follow);
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
            obey.accept(reader.read(record));
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
