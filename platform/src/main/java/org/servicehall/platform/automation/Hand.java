package org.servicehall.platform.automation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;

/**
 * One automation at work, on a thread of its own: it does what it is handed in its order, and tries again what the world keeps it from
 * doing. So one that waits keeps nobody waiting but itself (ADR 74).
 */
final class Hand {
    /** So often it is looked whether what was set aside is wanted again, or what failed is over. */
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Where there is neither it waits to be woken, and says so often that it lives (ADR 75). */
    private static final Duration AT_REST = Duration.ofSeconds(10);
    /** For so long more gathers of what nobody waits for (ADR 69). */
    private static final Duration UNAWAITED = Duration.ofMillis(250);

    private final Automation automation;
    private final String group;
    private final AutomationFeed feed;
    private final Reactions reactions;
    private final Loops threads;
    private final Inbox inbox = new Inbox();
    /** Without those that are on their way to somebody else. */
    private volatile Set<TopicPartition> mine = Set.of();

    /** Not from when partitions went until the reader's group has let it in again. */
    private volatile boolean member;

    private volatile boolean reassigned;
    private volatile @Nullable Loop loop;
    /** What failed and is not done yet; for its own thread. */
    private @Nullable Handed failed;

    /** @param group name of its letters and its loop: of the consumer group that it had of its own */
    Hand(Automation automation, String group, AutomationFeed feed, Loops threads) {
        this.automation = automation;
        this.group = group;
        this.feed = feed;
        this.reactions = automation.reactions();
        this.threads = threads;
    }

    String name() {
        return automation.name();
    }

    String group() {
        return group;
    }

    Set<String> topics() {
        return automation.topics();
    }

    /** @param type what the record says it is; empty where that says nothing to this program */
    boolean isConcernedBy(String topic, Optional<Class<?>> type) {
        return automation.topics().contains(topic) && (type.isEmpty() || reactions.concern(type.get()));
    }

    void give(Handed handed) {
        inbox.add(handed);
    }

    int waiting() {
        return inbox.size();
    }

    /** Events that it took since this process started. */
    long applied() {
        return feed.applied();
    }

    /** When the first of what waits was sent; null where nothing does. */
    @Nullable
    Instant oldest() {
        Handed first = inbox.first();
        return first == null
                ? null
                : Instant.ofEpochMilli(first.incoming().record().timestamp());
    }

    /** Partitions came or went: before anything of new ones is done, what their former owner wrote down must be known. */
    void moved() {
        reassigned = true;
        inbox.wake();
    }

    void assigned(Set<TopicPartition> now) {
        mine = now;
        member = true;
    }

    /** What waits of partitions that are over is dropped. */
    void drop() {
        inbox.drop();
    }

    /** Nothing of these is begun any more, nor tried again. */
    void release(Collection<TopicPartition> partitions) {
        Set<TopicPartition> left = new HashSet<>(mine);
        left.removeAll(partitions);
        mine = left;
        member = false;
        drop();
    }

    /** Waits for what it is at of partitions that it was told are over. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        inbox.awaitEnd(atMost);
    }

    void start() {
        loop = threads.start(group, this::round, inbox::wake);
    }

    /** Tells it to stop, without waiting. */
    void stop() {
        Loop running = loop;
        if (running != null) {
            running.stop();
        }
    }

    void close() {
        Loop running = loop;
        if (running != null) {
            running.close();
        }
    }

    private void round(Loop self) throws InterruptedException {
        while (self.goesOn()) {
            Duration pause = step(self);
            if (pause.isPositive()) {
                self.rest(pause);
            } else {
                Duration atMost = failed != null || feed.hasLetters() ? LOOK : AT_REST;
                self.rest(() -> inbox.await(atMost));
            }
        }
    }

    /** @return for how long it is to take nothing more */
    private Duration step(Loop self) {
        Handed current = null;
        boolean done = false;
        try {
            prepare();
            current = inbox.begin();
            if (reassigned) {
                return Duration.ZERO;
            }
            done = current != null && feed.take(current.incoming(), current::isOver);
            wentWell(done ? current : null, self);
        } catch (RuntimeException | Error e) {
            failed = current == null ? failed : current;
            self.failing(e);
            return self.nextPause();
        } finally {
            inbox.end(done);
        }
        return done && !automation.isAwaited() && inbox.size() == 0 ? UNAWAITED : Duration.ZERO;
    }

    /** It takes its time: where partitions came meanwhile, the first record may be one of theirs, and it is done anew before that. */
    private void prepare() {
        inbox.prepare();
        if (reassigned) {
            reassigned = false;
            try {
                feed.reassigned();
            } catch (RuntimeException | Error e) {
                reassigned = true;
                throw e;
            }
        }
        feed.betweenBatches(mine);
    }

    /** That nothing came says nothing about what failed, while that is still this member's or nobody's. */
    private void wentWell(@Nullable Handed done, Loop self) {
        if (failed != null && ((member && failed.isOver()) || failed.equals(done))) {
            failed = null;
        }
        if (failed == null) {
            self.well();
        } else {
            self.busy();
        }
    }
}
