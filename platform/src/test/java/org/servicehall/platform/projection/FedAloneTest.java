package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
        FedAlone alone = new FedAlone(TOPICS, _ -> Set.of(A0, A1, B0));
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
        FedAlone silent = new FedAlone(TOPICS, _ -> {
            throw new KafkaException("did not answer");
        });
        assertThat(silent.holds(Set.of(A0, A1, B0))).isFalse();
        assertThat(new FedAlone(TOPICS, _ -> Set.of()).holds(Set.of(A0))).isFalse();
    }
}
