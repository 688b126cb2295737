package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several want to know of topics, and how often the broker is asked for it (ADR 75). */
class SeenTopicsTest {
    private final Admin admin = mock(Admin.class);
    private final Map<String, Uuid> there = new ConcurrentHashMap<>();
    private final List<Set<String>> asked = new ArrayList<>();
    private final Set<String> forbidden = new HashSet<>();
    private boolean silent;
    private long nanos;
    private final SeenTopics topics = new SeenTopics(admin, () -> nanos);

    @BeforeEach
    void answer() {
        Set.of("orders", "cases", "letters").forEach(this::make);
        when(admin.describeTopics(anyCollection(), any())).then(question -> {
            Collection<String> names = question.getArgument(0);
            asked.add(Set.copyOf(names));
            DescribeTopicsResult answer = mock(DescribeTopicsResult.class);
            when(answer.topicNameValues())
                    .thenReturn(names.stream().collect(Collectors.toMap(name -> name, this::described)));
            return answer;
        });
    }

    /** A loop in three seconds, another, the reader of orders in five, and the relay, which wants to know how it is now. */
    @Test
    void inAServiceAtRestTheBrokerIsAskedOnceInFiveSecondsForAllWhoWantToKnow() throws Exception {
        topics.now(Set.of("cases"));
        topics.lately(Set.of("orders"));
        topics.lately(Set.of("cases", "letters"));
        asked.clear();
        for (int second = 1; second <= 60; second++) {
            pass(1);
            if (second % 5 == 0) {
                topics.now(Set.of("cases"));
                topics.lately(Set.of("orders"));
            }
            if (second % 3 == 0) {
                topics.lately(Set.of("cases", "letters"));
                topics.lately(Set.of("letters"));
            }
        }
        assertThat(asked).hasSize(12).containsOnly(Set.of("orders", "cases", "letters"));
    }

    @Test
    void aTopicMadeAnewIsSeenAfterSomeSecondsAndAtOnceByWhoAsksHowItIsNow() throws Exception {
        Uuid first = id("cases");
        make("cases");
        assertThat(id("cases")).isEqualTo(first);
        pass(8);
        assertThat(id("cases")).isEqualTo(there.get("cases")).isNotEqualTo(first);
        make("cases");
        topics.now(Set.of("orders"));
        assertThat(id("cases")).isEqualTo(there.get("cases"));
    }

    @Test
    void aTopicThatIsGoneIsMissedByWhoeverWantsIt() throws Exception {
        topics.lately(Set.of("orders", "cases"));
        there.remove("cases");
        assertThat(topics.now(Set.of("orders"))).containsOnlyKeys("orders");
        assertThat(topics.lately(Set.of("orders", "cases"))).containsOnlyKeys("orders");
        make("cases");
        assertThat(topics.lately(Set.of("orders", "cases"))).containsOnlyKeys("orders", "cases");
    }

    @Test
    void whatWasSaidLatelyIsKnownWhileTheBrokerIsSilentAndNotForLonger() throws Exception {
        topics.lately(Set.of("cases"));
        silent = true;
        assertThat(topics.lately(Set.of("cases"))).containsOnlyKeys("cases");
        assertThatThrownBy(() -> topics.now(Set.of("cases"))).isInstanceOf(KafkaException.class);
        pass(8);
        assertThatThrownBy(() -> topics.lately(Set.of("cases"))).isInstanceOf(KafkaException.class);
    }

    /** As where a right at one topic is taken away. */
    @Test
    void theTroubleWithOneTopicIsOfThoseAloneWhoWantIt() throws Exception {
        topics.lately(Set.of("orders", "cases", "letters"));
        forbidden.add("letters");
        pass(8);
        make("cases");
        assertThat(topics.now(Set.of("cases")).get("cases").topicId()).isEqualTo(there.get("cases"));
        assertThat(topics.lately(Set.of("orders"))).containsOnlyKeys("orders");
        assertThatThrownBy(() -> topics.lately(Set.of("cases", "letters")))
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("letters")
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    /** Two ask at once while the topic is made anew, and the first is answered last. */
    @Test
    void thatATopicWasNotThereDoesNotTakeThePlaceOfWhatWasAskedLater() throws Exception {
        DescribeTopicsResult late = mock(DescribeTopicsResult.class);
        KafkaFuture<TopicDescription> gone = failed(new UnknownTopicOrPartitionException());
        when(late.topicNameValues()).then(_ -> {
            pass(1);
            topics.now(Set.of("cases"));
            return Map.of("cases", gone);
        });
        when(admin.describeTopics(anyCollection(), any())).thenReturn(late).then(_ -> {
            DescribeTopicsResult soon = mock(DescribeTopicsResult.class);
            when(soon.topicNameValues()).thenReturn(Map.of("cases", described("cases")));
            return soon;
        });
        assertThat(topics.now(Set.of("cases"))).containsOnlyKeys("cases");
    }

    /** Two ask at once, and the first is answered last. */
    @Test
    void whatWasAskedEarlierDoesNotTakeThePlaceOfWhatWasAskedLater() throws Exception {
        Uuid before = there.get("cases");
        DescribeTopicsResult late = mock(DescribeTopicsResult.class);
        when(late.topicNameValues()).then(_ -> {
            make("cases");
            pass(1);
            topics.now(Set.of("cases"));
            return Map.of("cases", description("cases", before));
        });
        when(admin.describeTopics(anyCollection(), any())).thenReturn(late).then(_ -> {
            DescribeTopicsResult soon = mock(DescribeTopicsResult.class);
            when(soon.topicNameValues()).thenReturn(Map.of("cases", described("cases")));
            return soon;
        });
        assertThat(topics.now(Set.of("cases")).get("cases").topicId()).isEqualTo(there.get("cases"));
    }

    private Uuid id(String topic) throws InterruptedException {
        return topics.lately(Set.of(topic)).get(topic).topicId();
    }

    private void make(String topic) {
        there.put(topic, Uuid.randomUuid());
    }

    private void pass(int seconds) {
        nanos += seconds * 1_000_000_000L;
    }

    private KafkaFuture<TopicDescription> described(String topic) {
        Uuid id = there.get(topic);
        if (silent) {
            return failed(new TimeoutException());
        }
        if (forbidden.contains(topic)) {
            return failed(new TopicAuthorizationException(topic));
        }
        return id == null ? failed(new UnknownTopicOrPartitionException()) : description(topic, id);
    }

    private static KafkaFuture<TopicDescription> failed(Throwable cause) {
        KafkaFutureImpl<TopicDescription> answer = new KafkaFutureImpl<>();
        answer.completeExceptionally(cause);
        return answer;
    }

    private static KafkaFuture<TopicDescription> description(String topic, Uuid id) {
        return KafkaFuture.completedFuture(new TopicDescription(topic, false, List.of(), Set.of(), id));
    }
}
