package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What a loop has done and not committed. It is said at once where something was done; where all that was read meant nothing to the
 * handler it may come again without harm, and is said with what follows or within a second.
 */
final class Unsaid {
    private static final Duration SAID_WITHIN = Duration.ofSeconds(1);
    /** Kafka waits whole milliseconds, and none for a part of one. */
    private static final long MILLI = Duration.ofMillis(1).toNanos();
    /** After a batch so long at least until the next: under load each read, write and commit then covers several events. */
    private static final Duration GATHERING = Duration.ofMillis(20);
    /** The same after {@value #IN_VAIN} batches in a row that meant nothing: whoever waits for what is rare takes more at once. */
    private static final Duration GATHERING_IN_VAIN = Duration.ofMillis(200);

    private static final int IN_VAIN = 50;

    private final LongSupplier nanos;
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    private long since;
    private int inVain;

    /** @param nanos as {@link System#nanoTime} */
    Unsaid(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * A batch was handled.
     *
     * @param meaning whether it held something for the handler
     * @return until when to wait for the next, by that clock
     */
    long gatherUntil(boolean meaning) {
        inVain = meaning ? 0 : inVain + 1;
        return nanos.getAsLong() + (inVain < IN_VAIN ? GATHERING : GATHERING_IN_VAIN).toNanos();
    }

    /** How long to wait for the next batch, so that what is unsaid by then is said in time. */
    Duration patience(Duration most) {
        long left = left();
        return done.isEmpty() || left >= most.toNanos()
                ? most
                : Duration.ofMillis((Math.max(0, left) + MILLI - 1) / MILLI);
    }

    /** As long as a batch may still be gathered, it is. */
    private long left() {
        return SAID_WITHIN.minus(GATHERING_IN_VAIN).toNanos() - (nanos.getAsLong() - since);
    }

    void add(Map<TopicPartition, OffsetAndMetadata> more) {
        if (done.isEmpty()) {
            since = nanos.getAsLong();
        }
        done.putAll(more);
    }

    boolean isDue() {
        return inVain == 0 || left() <= 0;
    }

    /** All of it, which is to be said now. */
    Map<TopicPartition, OffsetAndMetadata> take() {
        Map<TopicPartition, OffsetAndMetadata> all = Map.copyOf(done);
        done.clear();
        return all;
    }

    void forget(Collection<TopicPartition> partitions) {
        done.keySet().removeAll(partitions);
    }

    void forgetAll() {
        done.clear();
    }
}
