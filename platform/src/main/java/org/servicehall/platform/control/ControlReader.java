package org.servicehall.platform.control;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.relay.CloudEventReader;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code hall.control} from its beginning and then on, in every instance of every service, once for all who follow it
 * (ADR 75). Starting ends when what was ordered so far is applied, and comes before everything else.
 */
public final class ControlReader implements SmartLifecycle {
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    /** A question that the broker keeps would be waited for. */
    private static final CloseOptions SOON = CloseOptions.timeout(Duration.ofSeconds(1));

    private final List<ControlFollower> followers;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ControlTopic topic;
    private final CloudEventReader reader;
    private final Loops loops;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile @Nullable Consumer<String, byte[]> current;
    private volatile @Nullable Loop loop;
    /** Of the topic that {@link #next} belongs to; empty before it was looked at. */
    private volatile String topicId = "";

    private volatile long lookedAt;

    ControlReader(
            List<ControlFollower> followers,
            Supplier<Consumer<String, byte[]>> consumers,
            ControlTopic topic,
            CloudEventReader reader,
            Loops loops) {
        this.followers = List.copyOf(followers);
        this.consumers = consumers;
        this.topic = topic;
        this.reader = reader;
        this.loops = loops;
    }

    @Override
    public void start() {
        if (followers.isEmpty()) {
            return;
        }
        caughtUp = new CompletableFuture<>();
        loop = loops.start("control", this::read, this::wake);
        try {
            caughtUp.join();
        } catch (CompletionException e) {
            stop();
            throw new IllegalStateException("The orders on " + Topics.CONTROL + " can't be read", e.getCause());
        }
    }

    private void read(Loop self) {
        Consumer<String, byte[]> consumer = consumers.get();
        try {
            current = consumer;
            Map<TopicPartition, Long> ends = goOn(consumer);
            while (self.goesOn()) {
                beginAgainIfMadeAnew(consumer);
                if (!caughtUp.isDone()
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    caughtUp.complete(null);
                }
                consumer.poll(LOOKED_EVERY).forEach(this::apply);
                self.well();
            }
        } catch (RuntimeException | Error e) {
            caughtUp.completeExceptionally(e);
            throw e;
        } finally {
            current = null;
            consumer.close(SOON);
        }
    }

    /** What was obeyed comes again then where it stands on the new one too; that is harmless, passing over an order isn't. */
    private void beginAgainIfMadeAnew(Consumer<String, byte[]> consumer) {
        if (System.nanoTime() - lookedAt > LOOKED_EVERY.toNanos() && wasMadeAnew(topic.id())) {
            forget();
            consumer.seekToBeginning(consumer.assignment());
        }
    }

    private void forget() {
        next.clear();
        followers.forEach(follower -> follower.setAside().clear());
    }

    private boolean wasMadeAnew(String now) {
        String before = topicId;
        lookedAt = System.nanoTime();
        if (now.isEmpty()) {
            return false;
        }
        topicId = now;
        return !before.isEmpty() && !before.equals(now);
    }

    /** Behind what was followed so far, from the beginning at first; gives where the topic ends now. */
    private Map<TopicPartition, Long> goOn(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CONTROL).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("Topic " + Topics.CONTROL + " is not there; the deployment creates it");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        // As it is now: by an id of some seconds ago offsets of the former one would pass over orders on this.
        if (wasMadeAnew(topic.idNow())) {
            forget();
        }
        next.forEach(consumer::seek);
        return consumer.endOffsets(partitions);
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            RecordedEvent order = reader.read(record);
            followers.forEach(follower -> follower.take(record, order));
        } catch (RuntimeException | Error e) {
            followers.forEach(follower -> follower.setAside(record, e));
        }
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private void wake() {
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public void stop() {
        Loop running = loop;
        loop = null;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
