package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done is said within a second, and nothing that was not (ADR 69). */
class UnsaidTest {
    private static final TopicPartition ONE = new TopicPartition("hall.cases", 1);
    private static final TopicPartition TWO = new TopicPartition("hall.cases", 2);

    private static final Duration LONG = Duration.ofSeconds(1);

    private long now = System.nanoTime();
    private final Set<String> gone = new HashSet<>();
    private final Unsaid unsaid = new Unsaid("cases.views", () -> now, gone::contains);
    private final Committed committed = new Committed();

    /** However soon the next comes, and however long is waited for it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 190, 250, 5_000})
    void whatWasDoneIsSaidWithinASecond(int millisToTheNext) {
        long first = now;
        done(ONE, 1);
        for (long next = 2; !unsaid.isDue(1); next++) {
            now += Math.min(unsaid.patience(LONG).toMillis(), millisToTheNext) * 1_000_000L;
            done(TWO, next);
        }
        assertThat(Duration.ofNanos(now - first)).isBetween(Duration.ofMillis(700), Duration.ofSeconds(1));
    }

    @Test
    void whereNothingIsUnsaidTheNextIsWaitedForAsLongAsEver() {
        assertThat(unsaid.patience(LONG)).isEqualTo(LONG);
        done(ONE, 5);
        assertThat(unsaid.patience(LONG)).isLessThan(LONG);
        unsaid.say(committed);
        assertThat(unsaid.patience(LONG)).isEqualTo(LONG);
        assertThat(unsaid.isDue(1)).isFalse();
    }

    @Test
    void whereAllThereWasIsDoneTheFirstTimeItIsSaidAtOnce() {
        done(ONE, 500);
        assertThat(unsaid.isDue(-1)).isFalse();
        assertThat(unsaid.isDue(3)).isFalse();
        assertThat(unsaid.isDue(0)).isTrue();
        unsaid.say(committed);

        done(ONE, 501);
        assertThat(unsaid.isDue(0)).isFalse();
    }

    /** A handler that works on threads of its own may be done a moment after it was looked at (ADR 74). */
    @Test
    void whatIsDoneWhileTheNextIsWaitedForIsSaidWithinASecondToo() {
        unsaid.underWay(true);
        for (int turn = 0; turn < 3; turn++) {
            assertThat(unsaid.patience(LONG)).isBetween(Duration.ofMillis(1), Duration.ofMillis(700));
            assertThat(unsaid.isDue(0)).isFalse();
            now += unsaid.patience(LONG).toNanos();
            unsaid.underWay(true);
        }
        now += unsaid.patience(LONG).toNanos();
        done(ONE, 5);
        unsaid.underWay(false);
        assertThat(unsaid.isDue(3)).isTrue();
        unsaid.say(committed);
        assertThat(unsaid.patience(LONG)).isEqualTo(LONG);
    }

    @Test
    void ofOnePartitionTheLatestIsSaid() {
        done(ONE, 5);
        done(ONE, 8);

        assertThat(unsaid.say(committed)).containsExactly(Map.entry(ONE, new OffsetAndMetadata(8)));
        assertThat(committed.offsets).containsExactly(Map.entry(ONE, new OffsetAndMetadata(8)));
        assertThat(unsaid.say(committed)).isEmpty();
    }

    @Test
    void whatIsAnothersNowIsNotSaid() {
        done(ONE, 5);
        done(TWO, 7);
        unsaid.forget(Set.of(ONE));

        assertThat(unsaid.say(committed)).containsOnlyKeys(TWO);
    }

    @Test
    void whatTheGroupDoesNotTakeWhileItSettlesIsSaidAMomentLater() {
        done(ONE, 5);
        committed.refusal = new RebalanceInProgressException();
        assertThat(unsaid.say(committed)).isEmpty();
        assertThat(unsaid.isDue(1)).isFalse();
        done(TWO, 7);

        committed.refusal = new TimeoutException("the broker is away");
        now += LONG.toNanos();
        assertThat(unsaid.isDue(1)).isTrue();
        assertThat(unsaid.say(committed)).isEmpty();

        committed.refusal = null;
        assertThat(unsaid.say(committed)).containsOnlyKeys(ONE, TWO);
    }

    @Test
    void whoeverIsNoMemberAnyMoreSaysNothingOfIt() {
        done(ONE, 5);
        committed.refusal = new CommitFailedException();
        assertThat(unsaid.say(committed)).isEmpty();

        committed.refusal = null;
        assertThat(unsaid.say(committed)).isEmpty();
        assertThat(committed.offsets).isEmpty();
    }

    /** The broker would be asked for five seconds in each turn, in vain, and nothing of the other topics be said. */
    @Test
    void whatWasDoneOfATopicThatWasLostIsNotSaid() {
        TopicPartition other = new TopicPartition("hall.grants", 0);
        done(ONE, 5);
        done(other, 7);
        gone.add("hall.cases");

        assertThat(unsaid.say(committed)).containsOnlyKeys(other);

        done(ONE, 6);
        assertThat(unsaid.say(committed)).isEmpty();
        gone.clear();
        done(ONE, 1);
        assertThat(unsaid.say(committed)).containsExactly(Map.entry(ONE, new OffsetAndMetadata(1)));
    }

    private void done(TopicPartition partition, long next) {
        unsaid.add(Map.of(partition, new OffsetAndMetadata(next)));
    }

    private static final class Committed extends MockConsumer<String, byte[]> {
        final Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();

        @Nullable
        RuntimeException refusal;

        Committed() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (refusal != null) {
                throw refusal;
            }
            this.offsets.putAll(offsets);
        }
    }
}
