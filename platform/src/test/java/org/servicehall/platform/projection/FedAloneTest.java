package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FedAloneTest {
    private static final Set<String> TOPICS = Set.of("a", "b");
    private static final TopicPartition A0 = new TopicPartition("a", 0);
    private static final TopicPartition A1 = new TopicPartition("a", 1);
    private static final TopicPartition B0 = new TopicPartition("b", 0);
    private static final TopicPartition OTHER = new TopicPartition("c", 0);

    @Test
    void isAloneWhoHasEveryPartitionOfItsTopics() {
        FedAlone alone = new FedAlone(TOPICS, _ -> Set.of(A0, A1, B0), () -> 0);
        assertThat(alone.holds(Set.of())).isFalse();
        alone.reassigned();
        assertThat(alone.holds(Set.of(A0, B0, OTHER))).isFalse();
        alone.reassigned();
        assertThat(alone.holds(Set.of(A0, A1, B0, OTHER))).isTrue();
        alone.reassigned();
        assertThat(alone.holds(Set.of(A1, B0))).isFalse();
    }

    @Test
    void nobodyIsWhereTheBrokerDoesNotSayHowManyThereAre() {
        FedAlone silent = new FedAlone(
                TOPICS,
                _ -> {
                    throw new KafkaException("did not answer");
                },
                () -> 0);
        assertThat(silent.holds(Set.of(A0, A1, B0))).isFalse();
        assertThat(new FedAlone(TOPICS, _ -> Set.of(), () -> 0).holds(Set.of(A0)))
                .isFalse();
    }

    /** Else an instance that started beside a broker that was busy would keep nothing until partitions move. */
    @Test
    void whereTheBrokerDidNotSayItIsAskedAgainSomeSecondsLater() {
        AtomicLong nanos = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        AtomicBoolean silent = new AtomicBoolean(true);
        FedAlone alone = new FedAlone(
                TOPICS,
                _ -> {
                    asked.incrementAndGet();
                    if (silent.get()) {
                        throw new KafkaException("did not answer");
                    }
                    return Set.of(A0);
                },
                nanos::get);
        assertThat(alone.holds(Set.of(A0))).isFalse();
        silent.set(false);
        nanos.set(FedAlone.AGAIN.toNanos() - 1);
        assertThat(alone.holds(Set.of(A0))).isFalse();
        assertThat(asked).hasValue(1);
        nanos.set(FedAlone.AGAIN.toNanos());
        assertThat(alone.holds(Set.of(A0))).isTrue();
        assertThat(alone.holds(Set.of(A0))).isTrue();
        assertThat(asked).hasValue(2);
    }
}
