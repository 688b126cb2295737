package org.servicehall.platform.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.relay.TopicMemory.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows whether the topics still hold what this service has published to them. A topic that was made anew has another id,
 * one that was cut off ends before an offset that was acknowledged: both are a new edition, on which no stream counts as
 * published until it is sent from its beginning (ADR 14).
 */
public final class TopicWatch {
    private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration CHECKED_EVERY = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String BEHIND = """
            Topic {} is behind the store: it was lost or cut off, and lacks what was published on it before. Nothing is lost, \
            every stream is in the store. Publish them again with POST /api/ops/<service>/topics/republication, at every \
            service whose topic is behind; views keep what they have, don't rebuild them before that is finished.""";

    private final SeenTopics topics;
    private final Admin admin;
    private final TopicMemory memory;
    private final StreamStore store;
    private final CloudEventWriter writer;
    private final InstantSource clock = InstantSource.system();
    private final Map<TopicPartition, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile Map<String, Topic> known = Map.of();
    private volatile boolean doubted = true;
    private long checkedAt;
    private long glancedAt;
    private boolean marked;

    TopicWatch(SeenTopics topics, Admin admin, TopicMemory memory, StreamStore store, RelaySettings settings) {
        this.topics = topics;
        this.admin = admin;
        this.memory = memory;
        this.store = store;
        this.writer = new CloudEventWriter(settings);
    }

    /** Topics that lack events which this service had published, as far as is known. */
    public Set<String> behind() {
        return known.values().stream().filter(Topic::isBehind).map(Topic::name).collect(Collectors.toSet());
    }

    /** Has the next {@link #check} look, however recent the last was. */
    void doubt() {
        doubted = true;
    }

    /** Whether {@link #check}, or {@link #glance} where there is nothing to publish, would look at the topics now. */
    boolean isDue(boolean nothingToPublish) {
        return doubted || System.nanoTime() - (nothingToPublish ? glancedAt : checkedAt) >= CHECKED_EVERY.toNanos();
    }

    /**
     * Looks at the topics, unless it did a moment ago. To be called before anything is published.
     *
     * @return whether streams were marked that have to be published again
     * @throws KafkaException when the broker does not answer or a topic is not there
     */
    boolean check() throws InterruptedException {
        if (!isDue(false)) {
            return false;
        }
        marked = false;
        remember();
        // First what was acknowledged, then what is there: another relay may publish in between.
        Map<String, Topic> remembered = memory.all();
        Map<String, Seen> seen = look(writer.topics());
        Map<String, Topic> now = new HashMap<>();
        seen.forEach((name, topic) -> now.put(name, mended(compare(remembered.get(name), topic))));
        now.values().forEach(this::forgetFormerEdition);
        known = Map.copyOf(now);
        checkedAt = System.nanoTime();
        glancedAt = checkedAt;
        doubted = false;
        return marked;
    }

    /**
     * Does the same while there is nothing to publish, without asking the store as long as the topics are what they were.
     *
     * @return as {@link #check}
     * @throws KafkaException as there
     */
    boolean glance() throws InterruptedException {
        if (!isDue(true)) {
            return false;
        }
        if (doubted || !isAsKnown(look(writer.topics()))) {
            return check();
        }
        glancedAt = System.nanoTime();
        return false;
    }

    private boolean isAsKnown(Map<String, Seen> seen) {
        Map<String, Topic> before = known;
        return seen.values().stream().allMatch(topic -> {
            Topic then = before.get(topic.name());
            return then != null && !then.isBehind() && then.id().equals(topic.id()) && topic.reaches(then.ends());
        });
    }

    /** Which making of the topic that the stream belongs on is there now. */
    int editionFor(String stream) {
        Topic topic = known.get(writer.topicOf(stream));
        if (topic == null) {
            throw new IllegalStateException("The topics have not been looked at");
        }
        return topic.edition();
    }

    @Nullable
    Topic topic(String name) {
        return known.get(name);
    }

    boolean isOn(String topic, String stream) {
        return writer.topicOf(stream).equals(topic);
    }

    void acknowledged(RecordMetadata place) {
        if (place.hasOffset()) {
            acknowledged.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
        }
    }

    /** Writes down how far the topics reach, so that a shorter one is noticed after a restart too. */
    void remember() {
        known.values().forEach(topic -> {
            Map<Integer, Long> ends = new HashMap<>();
            acknowledged.forEach((partition, end) -> {
                if (partition.topic().equals(topic.name())
                        && end > topic.ends().getOrDefault(partition.partition(), 0L)) {
                    ends.put(partition.partition(), end);
                }
            });
            if (!ends.isEmpty()) {
                memory.reached(topic, ends);
                topic.ends().putAll(ends);
            }
        });
    }

    /** Number of records that a topic holds. */
    long records(String topic) throws InterruptedException {
        Seen seen = look(Set.of(topic)).get(topic);
        return seen == null ? 0 : seen.records();
    }

    private Topic compare(@Nullable Topic before, Seen seen) {
        if (before == null) {
            boolean lost = seen.records() == 0 && anyPublished(seen.name());
            return reported(memory.first(seen.name(), seen.id(), lost ? clock.instant() : null));
        }
        if (before.id().equals(seen.id()) && seen.reaches(before.ends())) {
            return before;
        }
        return reported(memory.anew(before, seen.id(), anyPublished(seen.name()) ? clock.instant() : null));
    }

    /** Also where another instance was the one to begin the new edition: old ends would make a whole topic look cut off. */
    private void forgetFormerEdition(Topic now) {
        Topic before = known.get(now.name());
        if (before != null && before.edition() != now.edition()) {
            acknowledged.keySet().removeIf(partition -> partition.topic().equals(now.name()));
        }
    }

    private boolean anyPublished(String topic) {
        return store.anyPublished(stream -> isOn(topic, stream));
    }

    private Topic reported(Topic topic) {
        if (topic.isBehind() && writer.kindsAsideOn(topic.name()).isEmpty()) {
            log.error(BEHIND, topic.name());
        }
        return topic;
    }

    /** What every service starts from is published again at once: calendars and matters, a few streams. */
    private Topic mended(Topic topic) {
        List<String> kinds = writer.kindsAsideOn(topic.name());
        if (!topic.isBehind() || kinds.isEmpty()) {
            return topic;
        }
        for (String kind : kinds) {
            store.publishAgain(store.missingOn(topic.edition(), kind), topic.edition());
        }
        marked = true;
        memory.whole(topic);
        log.warn("Topic {} was lost or cut off; what this service has published on it is sent again", topic.name());
        return memory.all().getOrDefault(topic.name(), topic);
    }

    private Map<String, Seen> look(Set<String> names) throws InterruptedException {
        Map<String, TopicDescription> described = topics.now(names);
        if (!described.keySet().equals(names)) {
            throw new KafkaException("Of " + names + " there are only " + described.keySet());
        }
        Map<TopicPartition, OffsetSpec> latest = described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<String, Seen> seen = new HashMap<>();
        await(admin.listOffsets(latest, new ListOffsetsOptions().timeoutMs(PATIENCE_MILLIS))
                        .all())
                .forEach((partition, end) -> seen.computeIfAbsent(partition.topic(), name -> seen(described, name))
                        .ends()
                        .put(partition.partition(), end.offset()));
        return seen;
    }

    private static Seen seen(Map<String, TopicDescription> described, String name) {
        return new Seen(
                name, Objects.requireNonNull(described.get(name)).topicId().toString(), new HashMap<>());
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("The topics can't be looked at: " + e.getMessage(), e.getCause());
        }
    }

    private record Seen(String name, String id, Map<Integer, Long> ends) {
        long records() {
            return ends.values().stream().mapToLong(Long::longValue).sum();
        }

        boolean reaches(Map<Integer, Long> acknowledged) {
            return acknowledged.entrySet().stream()
                    .allMatch(end -> ends.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
