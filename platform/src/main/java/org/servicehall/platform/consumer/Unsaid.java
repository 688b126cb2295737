package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a loop has done and not committed. Its effects are stored and found there when it comes again, so that it is said within a
 * second, and before partitions go to somebody else (ADR 69).
 */
final class Unsaid {
    private static final Logger log = LoggerFactory.getLogger(Unsaid.class);
    private static final Duration SAID_WITHIN = Duration.ofSeconds(1);
    /** A turn takes its time, and so does the pause after it. */
    private static final Duration BEFOREHAND = Duration.ofMillis(300);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Kafka waits whole milliseconds, and none for a part of one. */
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final String group;
    private final LongSupplier nanos;
    private final Predicate<String> gone;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    /** When the first of it was done, or taken by a handler that does it later. */
    private long since;

    private boolean underWay;
    private boolean caughtUp;

    /**
     * @param nanos as {@link System#nanoTime}
     * @param gone whether a topic was lost: of it nothing can be said, and the broker is asked in vain for as long as that is waited for
     */
    Unsaid(String group, LongSupplier nanos, Predicate<String> gone) {
        this.group = group;
        this.nanos = nanos;
        this.gone = gone;
    }

    /** How long to wait for the next batch, so that what is unsaid by then is said in time. */
    Duration patience(Duration most) {
        long left = left();
        return (done.isEmpty() && !underWay) || left >= most.toNanos()
                ? most
                : Duration.ofMillis((Math.max(0, left) + MILLI - 1) / MILLI);
    }

    private long left() {
        return SAID_WITHIN.minus(BEFOREHAND).toNanos() - (nanos.getAsLong() - since);
    }

    void add(Map<TopicPartition, OffsetAndMetadata> more) {
        if (done.isEmpty() && !underWay) {
            since = nanos.getAsLong();
        }
        done.putAll(more);
    }

    /** Whether something is at work that may be done at any time: what was done at once after this is to be said in time too. */
    void underWay(boolean now) {
        if (now && done.isEmpty() && (!underWay || left() <= 0)) {
            since = nanos.getAsLong();
        }
        underWay = now;
    }

    /**
     * Whether it is to be said after this turn: in time, and at once where all there was is done for the first time, as somebody
     * may wait for a view that is made.
     *
     * @param waiting how many records wait; -1 where that is not known
     */
    boolean isDue(long waiting) {
        boolean firstTime = waiting == 0 && !underWay && !caughtUp;
        caughtUp |= firstTime;
        return !done.isEmpty() && (firstTime || left() <= 0);
    }

    /**
     * Commits all of it. What the group does not take while it settles, or the broker does not answer, is said a moment later.
     *
     * @return what is said now
     */
    Map<TopicPartition, OffsetAndMetadata> say(Consumer<?, ?> consumer) {
        done.keySet().removeIf(partition -> gone.test(partition.topic()));
        Map<TopicPartition, OffsetAndMetadata> all = Map.copyOf(done);
        if (all.isEmpty()) {
            return all;
        }
        try {
            consumer.commitSync(all, PATIENCE);
            done.clear();
            return all;
        } catch (CommitFailedException e) {
            log.info("{} lost its partitions; what it did with them will be skipped there", group);
            done.clear();
        } catch (RebalanceInProgressException | TimeoutException e) {
            log.info("{} could not commit and does so a moment later: {}", group, e.getMessage());
            since = nanos.getAsLong();
        }
        return Map.of();
    }

    void forget(Collection<TopicPartition> partitions) {
        done.keySet().removeAll(partitions);
    }

    void forgetAll() {
        done.clear();
        underWay = false;
        caughtUp = false;
    }
}
