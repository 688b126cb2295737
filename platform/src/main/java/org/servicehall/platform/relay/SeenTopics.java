package org.servicehall.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Topics as the broker describes them. Several look at the same ones again and again, each by its own clock: whoever asks asks
 * about all that anybody here has asked about, and the others are told what it was told (ADR 75). Safe for use by many threads.
 */
public final class SeenTopics {
    /** Longer than from one look of the relay to the next, so that where it looks nobody else needs to. */
    static final Duration LATELY = Duration.ofSeconds(7);

    private static final int PATIENCE_MILLIS = 5_000;

    private final Admin admin;
    private final LongSupplier nanos;
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    /**
     * @param topic null where the broker did not know it
     * @param at when that was asked
     */
    private record Seen(@Nullable TopicDescription topic, long at) {
        Seen orLater(Seen other) {
            return other.at - at >= 0 ? other : this;
        }
    }

    public SeenTopics(Admin admin) {
        this(admin, System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    SeenTopics(Admin admin, LongSupplier nanos) {
        this.admin = admin;
        this.nanos = nanos;
    }

    /**
     * Those of the topics that there are.
     *
     * @throws KafkaException when the broker does not say it of one of them
     */
    public Map<String, TopicDescription> now(Set<String> topics) throws InterruptedException {
        wanted.addAll(topics);
        Map<String, Throwable> unsaid = ask();
        for (String topic : topics) {
            Throwable cause = unsaid.get(topic);
            if (cause != null) {
                throw new KafkaException("Topic " + topic + " can't be looked at: " + cause.getMessage(), cause);
            }
        }
        return known(topics);
    }

    /**
     * Those of the topics that there were a few seconds ago.
     *
     * @throws KafkaException when the broker does not say it of one of them
     */
    public Map<String, TopicDescription> lately(Set<String> topics) throws InterruptedException {
        long now = nanos.getAsLong();
        return topics.stream().allMatch(topic -> wasThere(topic, now)) ? known(topics) : now(topics);
    }

    private boolean wasThere(String topic, long now) {
        Seen last = seen.get(topic);
        return last != null && last.topic() != null && now - last.at() < LATELY.toNanos();
    }

    private Map<String, TopicDescription> known(Set<String> topics) {
        Map<String, TopicDescription> known = new HashMap<>();
        for (String topic : topics) {
            Seen last = seen.get(topic);
            if (last != null && last.topic() != null) {
                known.put(topic, last.topic());
            }
        }
        return known;
    }

    /** @return of which topics the broker did not say whether they are there, and why: others' trouble is not the asker's */
    private Map<String, Throwable> ask() throws InterruptedException {
        long now = nanos.getAsLong();
        Map<String, KafkaFuture<TopicDescription>> answers = admin.describeTopics(
                        Set.copyOf(wanted), new DescribeTopicsOptions().timeoutMs(PATIENCE_MILLIS))
                .topicNameValues();
        Map<String, Throwable> unsaid = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> answer : answers.entrySet()) {
            String topic = answer.getKey();
            try {
                seen.merge(topic, new Seen(answer.getValue().get(), now), Seen::orLater);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    seen.merge(topic, new Seen(null, now), Seen::orLater);
                } else {
                    unsaid.put(topic, Objects.requireNonNullElse(e.getCause(), e));
                }
            }
        }
        return unsaid;
    }
}
