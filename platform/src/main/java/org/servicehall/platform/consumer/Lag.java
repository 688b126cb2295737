package org.servicehall.platform.consumer;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How many records wait on one member's partitions, and since when; others may ask for it meanwhile. */
final class Lag {
    private static final long UNKNOWN = -1;

    private final AtomicLong records = new AtomicLong(UNKNOWN);
    private volatile @Nullable Instant oldest;

    /** -1 while nothing is known. */
    long records() {
        return records.get();
    }

    /** When the oldest of them was sent, or an earlier one that was done a moment ago; null where none waits. */
    @Nullable
    Instant oldest() {
        return records.get() == 0 ? null : oldest;
    }

    void forget() {
        records.set(UNKNOWN);
        oldest = null;
    }

    /**
     * Looks how many records stand between where it is and the ends of its partitions.
     *
     * @param joined whether the group has let it in
     * @param inHand records that were taken from there and are not done
     * @return how many wait beside those in hand; -1 where that is not known
     */
    long look(Consumer<?, ?> consumer, boolean joined, Polled inHand) {
        long behind = behind(consumer, joined);
        records.set(behind == UNKNOWN ? UNKNOWN : behind + inHand.count());
        if (!inHand.isEmpty()) {
            oldest = inHand.oldest();
        }
        return behind;
    }

    private static long behind(Consumer<?, ?> consumer, boolean joined) {
        long sum = joined ? 0 : UNKNOWN;
        for (TopicPartition partition : consumer.assignment()) {
            OptionalLong each = consumer.currentLag(partition);
            sum = sum == UNKNOWN || each.isEmpty() ? UNKNOWN : sum + each.getAsLong();
        }
        return sum;
    }

    void done() {
        records.updateAndGet(known -> known > 0 ? known - 1 : known);
    }
}
