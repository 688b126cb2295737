package org.servicehall.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.relay.SeenTopics;

/** What is known of topics while the broker doesn't say. */
class TopicIdsTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aTopicIsGoneWhenTheBrokerDoesNotKnowItAndNotWhenItDoesNotAnswer() {
        TopicIds lost = ids(knowing("b"));
        TopicIds silent = failingBy(new TimeoutException());
        assertThat(lost.isGone("a")).isFalse();
        assertThatThrownBy(() -> lost.of(Set.of("a", "b")))
                .isInstanceOf(KafkaException.class)
                .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
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

    /** A broker that has these topics and no other. */
    private Admin knowing(String... topics) {
        Admin admin = mock(Admin.class);
        when(admin.describeTopics(anyCollection(), any())).then(question -> {
            Collection<String> wanted = question.getArgument(0);
            DescribeTopicsResult answer = mock(DescribeTopicsResult.class);
            when(answer.topicNameValues())
                    .thenReturn(wanted.stream()
                            .collect(Collectors.toMap(
                                    topic -> topic,
                                    topic -> List.of(topics).contains(topic) ? described(topic) : unknown())));
            return answer;
        });
        return admin;
    }

    private static KafkaFuture<TopicDescription> described(String topic) {
        return KafkaFuture.completedFuture(new TopicDescription(topic, false, List.of(), Set.of(), Uuid.randomUuid()));
    }

    private static KafkaFuture<TopicDescription> unknown() {
        KafkaFutureImpl<TopicDescription> answer = new KafkaFutureImpl<>();
        answer.completeExceptionally(new UnknownTopicOrPartitionException());
        return answer;
    }

    private TopicIds failingBy(RuntimeException cause) {
        return ids(
                (Admin) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Admin.class}, (_, _, _) -> {
                    asked.incrementAndGet();
                    throw new KafkaException("Kafka did not answer", cause);
                }));
    }

    private static TopicIds ids(Admin admin) {
        return new TopicIds(new SeenTopics(admin), new GroupOffsets(admin));
    }
}
