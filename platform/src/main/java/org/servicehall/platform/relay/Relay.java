package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StreamStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings events from the store to the topic: at once those it is nudged about, by a sweep those that nobody told it of,
 * as after a crash. Any number of relays may run side by side; they repeat each other at worst.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    /** A sweep scans the embedded store; it may take this share of the time at most, one part in so many. */
    private static final int SWEEP_SHARE = 20;

    private final StreamStore store;
    private final StreamPublisher publisher;
    private final RelaySettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition nudged = lock.newCondition();
    private final Set<String> waiting = new LinkedHashSet<>();
    private long nextSweep;
    private volatile boolean running;
    private volatile @Nullable Throwable failure;
    private @Nullable Thread worker;

    Relay(StreamStore store, Producer<String, byte[]> producer, RelaySettings settings) {
        this.store = store;
        this.publisher = new StreamPublisher(store, producer, new CloudEventWriter(settings));
        this.settings = settings;
    }

    /** Says that the stream has grown; returns at once. */
    public void nudge(String stream) {
        add(List.of(stream));
    }

    private void add(Collection<String> streams) {
        lock.lock();
        try {
            waiting.addAll(streams);
            nudged.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Streams that this relay knows to have unpublished events. */
    public int backlog() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Why the last round did not get through; null when it did. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void start() {
        running = true;
        nextSweep = System.nanoTime();
        worker = Thread.ofPlatform().name("relay").daemon().start(this::work);
    }

    private void work() {
        while (running) {
            try {
                round();
                recovered();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failed(e);
            }
        }
    }

    private void round() throws InterruptedException {
        List<String> streams = take();
        boolean completed = false;
        try {
            StreamPublisher.Published published = publisher.publish(streams);
            completed = true;
            add(published.grown());
            if (!published.failed().isEmpty()) {
                add(published.failed().keySet());
                throw new NotDelivered(published.failed().values().iterator().next());
            }
        } finally {
            if (!completed) {
                add(streams);
            }
        }
        sweepIfDue();
    }

    /** Waits for streams to publish, until a sweep is due. */
    private List<String> take() throws InterruptedException {
        lock.lock();
        try {
            long left = nextSweep - System.nanoTime();
            while (waiting.isEmpty() && left > 0) {
                left = nudged.awaitNanos(left);
            }
            List<String> taken = waiting.stream().limit(settings.batch()).toList();
            taken.forEach(waiting::remove);
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void sweepIfDue() {
        long begin = System.nanoTime();
        if (begin < nextSweep) {
            return;
        }
        List<String> missed = new ArrayList<>(store.unpublished(settings.batch()));
        long took = System.nanoTime() - begin;
        nextSweep = begin + Math.max(settings.sweepInterval().toNanos(), took * SWEEP_SHARE);
        if (!missed.isEmpty()) {
            add(missed);
        }
        if (missed.size() == settings.batch()) {
            nextSweep = begin;
        }
    }

    private void failed(RuntimeException e) {
        if (failure == null) {
            log.warn("Events wait in the store, publishing fails and goes on being tried: {}", e.getMessage(), e);
        }
        failure = e;
        try {
            Thread.sleep(
                    Duration.ofMillis(Math.min(1_000, settings.sweepInterval().toMillis())));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void recovered() {
        if (failure != null) {
            log.info("Events are published again");
            failure = null;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started before and stopped after what takes commands. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static final class NotDelivered extends RuntimeException {
        NotDelivered(Throwable cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }
}
