package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.relay.OrdersSetAside.SetAside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code hall.control} from its beginning and then on, in every instance of every service. Starting ends when what
 * was ordered so far is applied, and comes before everything else. An order that can't be taken is set aside by itself:
 * it stays on the topic for ever, and must neither keep the later ones from being followed nor the service from starting. A
 * later one of its key and type replaces it.
 */
public final class ControlFollower implements SmartLifecycle, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlFollower.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);

    private final String name;
    private final Supplier<Consumer<String, byte[]>> consumers;
    private final ControlTopic topic;
    private final CloudEventReader reader;
    private final java.util.function.Consumer<RecordedEvent> obey;
    private final Loops loops;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private final OrdersSetAside setAside = new OrdersSetAside();
    private volatile CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private volatile @Nullable Consumer<String, byte[]> current;
    private volatile @Nullable Loop loop;
    /** Of the topic that {@link #next} belongs to; empty before it was looked at. */
    private volatile String topicId = "";

    private volatile long lookedAt;

    /**
     * @param name what it follows, as {@code clock}
     * @param obey what to do with an event; the same one may come again
     */
    ControlFollower(
            String name,
            Supplier<Consumer<String, byte[]>> consumers,
            ControlTopic topic,
            CloudEventReader reader,
            Loops loops,
            java.util.function.Consumer<RecordedEvent> obey) {
        this.name = name;
        this.consumers = consumers;
        this.topic = topic;
        this.reader = reader;
        this.loops = loops;
        this.obey = obey;
    }

    String name() {
        return name;
    }

    OrdersSetAside setAside() {
        return setAside;
    }

    @Override
    public void start() {
        caughtUp = new CompletableFuture<>();
        loop = loops.start("control-" + name, this::follow, this::wake);
        try {
            caughtUp.join();
        } catch (CompletionException e) {
            stop();
            throw new IllegalStateException("The orders on " + Topics.CONTROL + " can't be read", e.getCause());
        }
    }

    private void follow(Loop self) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            current = consumer;
            Map<TopicPartition, Long> ends = goOn(consumer);
            while (self.goesOn()) {
                beginAgainIfMadeAnew(consumer);
                if (!caughtUp.isDone()
                        && ends.entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    caughtUp.complete(null);
                }
                consumer.poll(POLL).forEach(this::apply);
                self.well();
            }
        } catch (RuntimeException | Error e) {
            caughtUp.completeExceptionally(e);
            throw e;
        } finally {
            current = null;
        }
    }

    /** What was obeyed comes again then where it stands on the new one too; that is harmless, passing over an order isn't. */
    private void beginAgainIfMadeAnew(Consumer<String, byte[]> consumer) {
        if (System.nanoTime() - lookedAt > LOOKED_EVERY.toNanos() && wasMadeAnew()) {
            forget();
            consumer.seekToBeginning(consumer.assignment());
        }
    }

    private void forget() {
        next.clear();
        setAside.clear();
    }

    private boolean wasMadeAnew() {
        String before = topicId;
        String now = topic.id();
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
        if (wasMadeAnew()) {
            forget();
        }
        next.forEach(consumer::seek);
        return consumer.endOffsets(partitions);
    }

    private void apply(ConsumerRecord<String, byte[]> record) {
        try {
            obey.accept(reader.read(record));
            setAside.replaced(record.key(), typeOf(record));
        } catch (RuntimeException | Error e) {
            setAside(record, e);
        }
        next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private void setAside(ConsumerRecord<String, byte[]> record, Throwable cause) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        String type = typeOf(record);
        LOG.error(
                "The follower of {} can't take the order at {} ({}) and goes on without it: {}",
                name,
                place,
                type,
                cause.toString(),
                cause instanceof UnreadableEvent ? null : cause);
        setAside.add(record.key(), new SetAside(place, type, cause.getClass().getSimpleName()));
    }

    private static String typeOf(ConsumerRecord<String, byte[]> record) {
        return EventHeaders.typeOf(record).orElse("no event");
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
    public void close() {
        stop();
        topic.close();
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
