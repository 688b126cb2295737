package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsaidTest {
    private static final TopicPartition ONE = new TopicPartition("hall.cases", 1);
    private static final TopicPartition TWO = new TopicPartition("hall.cases", 2);

    private static final Duration LONG = Duration.ofSeconds(1);

    private long now = System.nanoTime();
    private final Unsaid unsaid = new Unsaid(() -> now);

    @Test
    void whatMeantSomethingIsSaidAtOnceWithAllBeforeIt() {
        read(ONE, 5, false);
        assertThat(unsaid.isDue()).isFalse();

        read(TWO, 9, true);

        assertThat(unsaid.isDue()).isTrue();
        assertThat(unsaid.take())
                .containsEntry(ONE, new OffsetAndMetadata(5))
                .containsEntry(TWO, new OffsetAndMetadata(9));
        assertThat(unsaid.take()).isEmpty();
    }

    /** However soon the next comes, and however long it is gathered (ADR 68). */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 190, 590, 5_000})
    void whatMeantNothingIsSaidWithinASecond(int millisToTheNext) {
        for (int batch = 0; batch < 100; batch++) {
            unsaid.gatherUntil(false);
        }
        long first = now;
        long gathered = read(ONE, 1, false);
        while (!unsaid.isDue()) {
            now = gathered;
            now += Math.min(unsaid.patience(LONG).toMillis(), millisToTheNext) * 1_000_000L;
            gathered = read(TWO, 1, false);
        }
        assertThat(Duration.ofNanos(now - first)).isBetween(Duration.ofMillis(800), Duration.ofSeconds(1));
    }

    @Test
    void whereNothingIsUnsaidTheNextIsWaitedForAsLongAsEver() {
        assertThat(unsaid.patience(LONG)).isEqualTo(LONG);
        read(ONE, 5, false);
        assertThat(unsaid.patience(LONG)).isLessThan(Duration.ofSeconds(1));
        unsaid.take();
        assertThat(unsaid.patience(LONG)).isEqualTo(LONG);
    }

    @Test
    void ofOnePartitionTheLatestIsSaid() {
        read(ONE, 5, false);
        read(ONE, 8, true);

        assertThat(unsaid.take()).containsExactly(Map.entry(ONE, new OffsetAndMetadata(8)));
    }

    @Test
    void whatIsAnothersNowIsNotSaid() {
        read(ONE, 5, false);
        read(TWO, 7, false);
        unsaid.forget(Set.of(ONE));

        assertThat(unsaid.take()).containsOnlyKeys(TWO);
    }

    @Test
    void whoeverFindsNothingForLongWaitsForMoreAtOnceUntilSomethingComes() {
        long shortly = System.nanoTime() + 150_000_000;
        assertThat(unsaid.gatherUntil(false)).isLessThan(shortly);
        for (int batch = 0; batch < 100; batch++) {
            unsaid.gatherUntil(false);
        }
        assertThat(unsaid.gatherUntil(false)).isGreaterThan(shortly);

        assertThat(unsaid.gatherUntil(true)).isLessThan(System.nanoTime() + 50_000_000);
    }

    private long read(TopicPartition partition, long next, boolean meaning) {
        long gathered = unsaid.gatherUntil(meaning);
        unsaid.add(Map.of(partition, new OffsetAndMetadata(next)));
        return gathered;
    }
}
