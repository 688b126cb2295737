package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class UnsaidTest {
    private static final TopicPartition ONE = new TopicPartition("hall.cases", 1);
    private static final TopicPartition TWO = new TopicPartition("hall.cases", 2);

    private final Unsaid unsaid = new Unsaid();

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

    private void read(TopicPartition partition, long next, boolean meaning) {
        unsaid.gatherUntil(meaning);
        unsaid.add(Map.of(partition, new OffsetAndMetadata(next)));
    }
}
