package org.servicehall.platform.loop;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A body on a thread of its own, run over and over until the loop is told to stop. Whatever ends a run, an {@link Error} too,
 * is remembered, and the body is run again after a pause that grows up to five seconds.
 */
public final class Loop implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    /** One run; may go on by itself as long as {@link Loop#goesOn}. */
    @FunctionalInterface
    public interface Body {
        void run(Loop loop) throws Exception;
    }

    /** How a loop is doing. */
    public enum State {
        RUNNING,
        /** Its work fails and is tried again. */
        FAILING,
        /** It has been at one piece of work for too long. */
        STUCK,
        /** Its thread is gone. */
        DEAD
    }

    private record Failure(Throwable cause, long since) {}

    private final String name;
    private final Body body;
    private final Runnable wake;
    private final Consumer<Loop> forget;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Failure failure;
    private volatile long lastSign = System.nanoTime();
    private volatile boolean resting;
    private final AtomicLong restarts = new AtomicLong();
    private Duration pause = FIRST_PAUSE;

    Loop(String name, Body body, Runnable wake, Consumer<Loop> forget) {
        this.name = name;
        this.body = body;
        this.wake = wake;
        this.forget = forget;
    }

    public String name() {
        return name;
    }

    void begin() {
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** False once it was told to stop. */
    public boolean goesOn() {
        return !stopped;
    }

    /** Says that a piece of work is done; the end of a run says so too. */
    public void well() {
        lastSign = System.nanoTime();
        pause = FIRST_PAUSE;
        if (failure != null) {
            log.info("{} goes on", name);
            failure = null;
        }
    }

    /** Says that it lives, in the middle of work. */
    public void busy() {
        lastSign = System.nanoTime();
    }

    /** Says that its work fails at the moment and that it tries again by itself. */
    public void failing(Throwable cause) {
        lastSign = System.nanoTime();
        Failure before = failure;
        failure = new Failure(cause, before == null ? lastSign : before.since());
        if (before == null || before.cause().getClass() != cause.getClass()) {
            log.warn("{} can't go on and tries again until it can", name, cause);
        } else {
            log.debug("{} still can't go on", name, cause);
        }
    }

    /** Waits; returns early when the loop is woken or told to stop, also when it was so since it last rested. */
    public void rest(Duration atMost) throws InterruptedException {
        rest(() -> {
            if (goesOn() && woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        });
    }

    /** Waits as its work knows how to, and is woken by the same: it is at no piece of work meanwhile. */
    public void rest(Rest rest) throws InterruptedException {
        resting = true;
        try {
            rest.await();
        } finally {
            lastSign = System.nanoTime();
            resting = false;
        }
    }

    /** What waits until there is something to do. */
    @FunctionalInterface
    public interface Rest {
        void await() throws InterruptedException;
    }

    /** Ends its rest, or the next one when it is at work. */
    public void wake() {
        woken.release();
    }

    /** How long to wait before the work that failed is tried again: longer each time. */
    public Duration nextPause() {
        Duration now = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return now;
    }

    private void run() {
        try {
            while (goesOn()) {
                runOnce();
            }
        } finally {
            if (goesOn()) {
                restarts.incrementAndGet();
                begin();
            }
        }
    }

    private void runOnce() {
        try {
            body.run(this);
            well();
        } catch (Throwable ended) {
            if (goesOn()) {
                Thread.interrupted();
                restarts.incrementAndGet();
                failing(ended);
                pauseBeforeRestart();
            }
        }
    }

    private void pauseBeforeRestart() {
        try {
            rest(nextPause());
        } catch (InterruptedException e) {
            log.debug("{} was woken", name);
        }
    }

    /** Tells it to stop, without waiting. */
    public void stop() {
        stopped = true;
        wake();
        forget.accept(this);
        wake.run();
    }

    /** Tells it to stop and waits for that; after ten seconds it is interrupted. */
    @Override
    public void close() {
        stop();
        Thread running = thread;
        try {
            if (running != null && !running.join(PATIENCE_AT_CLOSE)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often it was started again. */
    public long restarts() {
        return restarts.get();
    }

    /** Why its work fails at the moment; null while it doesn't. */
    public @Nullable Throwable failure() {
        Failure current = failure;
        return current == null ? null : current.cause();
    }

    State state(LoopSettings settings) {
        Thread running = thread;
        if (running == null || !running.isAlive()) {
            return State.DEAD;
        }
        Failure current = failure;
        if (current != null && isOver(current.since(), settings.failingAfter())) {
            return State.FAILING;
        }
        return !resting && isOver(lastSign, settings.stuckAfter()) ? State.STUCK : State.RUNNING;
    }

    /** How it has been failing or stuck since, for people; without the failure's text, which may name anything. */
    String trouble() {
        Failure current = failure;
        long since = current == null ? lastSign : current.since();
        String why = current == null ? "" : ", " + current.cause().getClass().getSimpleName();
        return "for " + Duration.ofNanos(System.nanoTime() - since).toSeconds() + " s" + why;
    }

    private static boolean isOver(long since, Duration patience) {
        return System.nanoTime() - since > patience.toNanos();
    }
}
