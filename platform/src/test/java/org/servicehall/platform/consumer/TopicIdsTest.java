package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;

/** What is known of topics while the broker doesn't say. */
class TopicIdsTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aTopicIsGoneWhenTheBrokerDoesNotKnowItAndNotWhenItDoesNotAnswer() {
        TopicIds lost = failingBy(new UnknownTopicOrPartitionException());
        TopicIds silent = failingBy(new TimeoutException());
        assertThat(lost.isGone("a")).isFalse();
        assertThatThrownBy(() -> lost.of(Set.of("a"))).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> silent.of(Set.of("a"))).isInstanceOf(KafkaException.class);
        assertThat(lost.isGone("a")).isTrue();
        assertThat(lost.isGone("b")).isFalse();
        assertThat(silent.isGone("a")).isFalse();
    }

    /** Each view of a pass wants to know, one after the other. */
    @Test
    void aBrokerThatDoesNotSayWhichPartitionsThereAreIsAskedOnceInSomeSeconds() {
        TopicIds silent = failingBy(new TimeoutException());
        for (String topic : Set.of("a", "b", "c")) {
            assertThatThrownBy(() -> silent.partitions(Set.of(topic))).isInstanceOf(KafkaException.class);
        }
        assertThat(asked).hasValue(1);
    }

    private TopicIds failingBy(RuntimeException cause) {
        return new TopicIds(new GroupOffsets(
                (Admin) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Admin.class}, (_, _, _) -> {
                    asked.incrementAndGet();
                    throw new KafkaException("Kafka did not answer", cause);
                })));
    }
}
