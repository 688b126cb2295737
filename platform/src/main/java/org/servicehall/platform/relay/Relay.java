package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.Unpublished;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings events from the store to the topic: at once those it is nudged about, by a sweep those that nobody told it of,
 * as after a crash. Any number of relays may run side by side; they repeat each other at worst.
 */
public final class Relay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Rounds from one sweep to the next while all is well: a sweep finds only what a crash has left. */
    private static final int CALM_ROUNDS = 10;

    private final StreamStore store;
    private final Loops loops;
    private final StreamPublisher publisher;
    private final Marks marks;
    private final Marking marking;
    private final TopicWatch watch;
    private final Republication republication;
    private final RelaySettings settings;
    private final Waiting waiting = new Waiting();
    private final Map<String, Throwable> stuck = new ConcurrentHashMap<>();

    private long nextRound;
    private long nextSweep;
    /** Whether what a crash has left before this began was looked for; later another relay may be about to mark what is found. */
    private boolean swept;

    private volatile boolean running;
    private volatile @Nullable Throwable failure;
    /** Of the last sweep; a stream that was published meanwhile says nothing of it. */
    private @Nullable Throwable sweepFailure;

    private @Nullable Loop loop;

    Relay(
            StreamStore store,
            Producer<String, byte[]> producer,
            TopicWatch watch,
            Republication republication,
            RelaySettings settings,
            Loops loops) {
        this.store = store;
        this.loops = loops;
        this.marks = new Marks(store, settings.sweepInterval());
        this.marking = new Marking(marks, () -> waiting.add(List.of()));
        this.publisher = new StreamPublisher(store, producer, new CloudEventWriter(settings), watch, marks);
        this.watch = watch;
        this.republication = republication;
        this.settings = settings;
    }

    /** Says that the stream has grown; returns at once. */
    public void nudge(String stream) {
        waiting.add(List.of(stream));
    }

    /**
     * Publishes all events of one stream again, for consumers that missed some of them.
     *
     * @return the number of events; empty when this service has no such stream
     */
    public OptionalLong publishAgain(String stream) {
        try {
            return publisher.publishAgain(stream);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + stream + " was published again", e);
        }
    }

    /** Streams that this relay knows to have unpublished events. */
    public int backlog() {
        return waiting.size() + stuck.size();
    }

    /** Why some events have not got through and are tried again; null when all have. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public void start() {
        running = true;
        nextRound = System.nanoTime();
        nextSweep = nextRound;
        loop = loops.start("relay", this::run);
    }

    /** What is on its way when it is told to stop is still waited for, so that it can be marked. */
    private void run(Loop self) throws InterruptedException {
        while (self.goesOn()) {
            work();
            self.well();
        }
        settle();
    }

    private void work() throws InterruptedException {
        publishIfTopicsAreKnown(take());
        markIfDue();
        roundIfDue();
    }

    private void markIfDue() {
        marking.take().ifPresent(ended -> {
            if (ended.state() == Future.State.SUCCESS) {
                waiting.add(ended.resultNow());
            } else {
                sweepFailure = ended.exceptionNow();
                report(sweepFailure);
            }
        });
        marking.beginIfDue();
    }

    /**
     * On a topic made anew a stream begins at its first event; so nothing is sent before the topics were looked at, and nothing is
     * on its way while they are.
     */
    private void publishIfTopicsAreKnown(List<String> streams) throws InterruptedException {
        try {
            if (watch.isDue(streams.isEmpty())) {
                settle();
            }
            if (streams.isEmpty() ? watch.glance() : watch.check()) {
                nextSweep = System.nanoTime();
                nextRound = nextSweep;
            }
        } catch (RuntimeException e) {
            streams.forEach(stream -> stuck.put(stream, e));
            report(e);
            return;
        }
        publish(streams);
    }

    private void settle() throws InterruptedException {
        while (publisher.isUnderWay()) {
            publish(List.of());
        }
    }

    /** What fails is tried again with the next sweep and keeps nothing else waiting. */
    private void publish(List<String> streams) throws InterruptedException {
        StreamPublisher.Ended ended = publisher.goOn(streams);
        stuck.keySet().removeAll(ended.published());
        stuck.putAll(ended.unread());
        stuck.putAll(ended.failed());
        if (!ended.failed().isEmpty()) {
            watch.doubt();
        }
        report(stuck.isEmpty() ? sweepFailure : stuck.values().iterator().next());
    }

    /** Waits for streams to publish, until a round is due or it is time for a life sign; while some are under way only for those. */
    private List<String> take() throws InterruptedException {
        if (!publisher.isUnderWay()) {
            long left = Math.min(Math.min(nextRound - System.nanoTime(), LONGEST_WAIT_NANOS), marking.left());
            waiting.await(left, marking::isDone);
        }
        // After a step that did not end well two waves may go on as one.
        int most = Math.max(0, settings.batch() - publisher.goingOn());
        return waiting.take(stream -> !publisher.isUnderWay(stream), most);
    }

    private void roundIfDue() throws InterruptedException {
        long begin = System.nanoTime();
        if (begin < nextRound) {
            return;
        }
        nextRound = begin + settings.sweepInterval().toNanos();
        try {
            if ((begin >= nextSweep || !isCalm()) && sweep(begin)) {
                nextRound = begin;
            }
            watch.remember();
            sweepFailure = null;
        } catch (RuntimeException e) {
            sweepFailure = e;
            report(e);
        }
        waiting.add(stuck.keySet());
    }

    private boolean isCalm() {
        return stuck.isEmpty() && sweepFailure == null && !republication.isRunning();
    }

    /**
     * What is on its way is waited for, so that it is not found unpublished.
     *
     * @return whether there is more to do at once
     */
    private boolean sweep(long begin) throws InterruptedException {
        settle();
        if (!marking.isUnderWay()) {
            waiting.add(marks.write());
        }
        Duration atLeast = swept && isCalm() ? marks.longest() : Duration.ZERO;
        Unpublished unpublished = store.unpublished(settings.batch(), atLeast);
        swept = true;
        waiting.add(unpublished.overdue());
        boolean more = unpublished.overdue().size() == settings.batch() && stuck.isEmpty();
        if (unpublished.size() < Republication.AT_ONCE) {
            more |= republication.goOn(unpublished.isEmpty());
        }
        nextSweep = begin + pauseAfter(unpublished).toNanos();
        return more;
    }

    /** Until those that are recent now are marked, or missed by whoever was to do it. */
    private Duration pauseAfter(Unpublished unpublished) {
        if (!unpublished.overdue().isEmpty()) {
            return Duration.ZERO;
        }
        return unpublished.isEmpty() ? settings.sweepInterval().multipliedBy(CALM_ROUNDS) : marks.longest();
    }

    private void report(@Nullable Throwable current) {
        if (!running) {
            return;
        }
        if (current != null && failure == null) {
            log.warn("Events wait in the store; publishing fails and is tried again: {}", current.toString(), current);
        } else if (current == null && failure != null) {
            log.info("All events are published again");
        }
        failure = current;
    }

    @Override
    public void stop() {
        running = false;
        Loop told = loop;
        if (told != null) {
            told.close();
        }
        try {
            marks.write();
        } catch (RuntimeException e) {
            log.info("What is on the topic could not be marked so and is published again: {}", e.toString());
        }
        republication.stop();
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
}
