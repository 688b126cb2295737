package org.servicehall.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.automation.AutomationsOfTests;
import org.servicehall.platform.bulk.BulkWrites;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.HealthOfLetters;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.SeenTopics;
import org.servicehall.platform.testing.EmbeddedStack;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A topic and a database of one test's own, and the instances of a service that run on them. */
public final class Ground implements AutoCloseable {
    public static final int PARTITIONS = 3;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EventTypes TYPES = EventTypes.of(TallyEvent.class);
    private static final EventJson JSON = new EventJson();

    public final String topic;
    public final KafkaClients kafka;
    final MongoClient client;
    public final MongoDatabase database;
    volatile Set<String> topicsBehind = Set.of();
    private Producer<String, byte[]> producer;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Queue<Future<RecordMetadata>> sent = new ConcurrentLinkedQueue<>();
    /** Whether the views of instances started from now on are waited for by others than readers that say so. */
    boolean awaited = true;
    /** What instances started from now on know. */
    public EventTypes types = TYPES;

    /** Streams of the service's own, as its store holds them. */
    final Map<String, StoredStream> stored = new ConcurrentHashMap<>();
    /** Topics that carry those alone. */
    final Set<String> ownTopics = ConcurrentHashMap.newKeySet();

    private final Map<String, Long> sequences = new HashMap<>();

    public Ground() {
        this(Map.of());
    }

    Ground(Map<String, Object> kafkaSettings) {
        this(kafkaSettings, EmbeddedStack.get()::mongoUri);
    }

    Ground(Map<String, Object> kafkaSettings, UnaryOperator<String> mongoUri) {
        EmbeddedStack stack = EmbeddedStack.get();
        String name = "tallies" + System.nanoTime() + "-" + COUNT.incrementAndGet();
        topic = name;
        stack.createTopics(PARTITIONS, topic);
        Map<String, Object> settings = new HashMap<>(kafkaSettings);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka());
        kafka = new KafkaClients(settings, 500);
        client = MongoClients.create(mongoUri.apply(name));
        database = client.getDatabase(name);
        producer = newProducer();
    }

    /** Right after a topic was made the first request may be refused; a second in flight would get there before it. */
    private static Producer<String, byte[]> newProducer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                EmbeddedStack.get().kafka(),
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
        return new KafkaClients(settings, 500).producer();
    }

    /** One instance of the service, with its own idea of the world. */
    public Instance instance(List<Projection<?>> projections, List<Automation> automations) {
        return instance(projections, automations, kafka::member);
    }

    public Instance instance(
            List<Projection<?>> projections,
            List<Automation> automations,
            Function<String, Consumer<String, byte[]>> members) {
        Instance instance = new Instance(this, projections, automations, members);
        open.add(instance);
        instance.start();
        return instance;
    }

    Instance instance(Projection<?> projection) {
        return instance(List.of(projection), List.of());
    }

    /** Publishes the next event of the stream. */
    public void publish(String stream, Object event) {
        publish(stream, sequences.merge(stream, 0L, (last, zero) -> last + 1), event);
    }

    public void publish(String stream, long sequence, Object event) {
        send(stream, sequence, TYPES.typeOf(event.getClass()), JSON.write(event).getBytes(UTF_8));
    }

    public void send(String stream, long sequence, String type, byte[] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, stream, value);
        Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        "1.0",
                        CloudEventHeaders.SOURCE,
                        "/tallies",
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.ID,
                        stream + "@" + sequence,
                        CloudEventHeaders.SUBJECT,
                        stream,
                        CloudEventHeaders.SEQUENCE,
                        String.valueOf(sequence),
                        CloudEventHeaders.ACTOR,
                        "wang.fang",
                        CloudEventHeaders.TIME,
                        Instant.EPOCH.plusSeconds(sequence).toString())
                .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        sent.add(producer.send(record));
    }

    /** Sends what no relay would, with the key and so in the partition of a stream. */
    public void sendStray(String key, byte @Nullable [] value) {
        sent.add(producer.send(new ProducerRecord<>(topic, key, value)));
    }

    /** Returns when everything published is on the topic. */
    public void flush() throws Exception {
        for (Future<RecordMetadata> record : sent) {
            record.get();
        }
        sent.clear();
    }

    /**
     * The topic is made anew and empty; the streams' sequences go on. What publishes from now on never knew the lost one: a
     * producer that did may number its batches on from there, be refused, and give up only at its delivery's end.
     */
    void loseTopic() {
        producer.close();
        EmbeddedStack.get().loseTopic(PARTITIONS, topic);
        producer = newProducer();
    }

    /** Has the group of a view or automation committed this offset on each partition, of a topic with this id. */
    public void commit(String name, long offset, String topicId) throws Exception {
        commit(
                name,
                IntStream.range(0, PARTITIONS)
                        .boxed()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(topic, partition),
                                partition -> new OffsetAndMetadata(offset, topicId))));
    }

    public void commit(String name, Map<TopicPartition, OffsetAndMetadata> offsets) throws Exception {
        try (Admin admin = kafka.admin()) {
            admin.alterConsumerGroupOffsets(group(name), offsets).all().get();
        }
    }

    /** The consumer group of this name. */
    public String group(String name) {
        return topic + "." + name;
    }

    public List<ConsumerRecord<String, byte[]>> deadLetters() {
        return LetterCopies.of(topic, kafka);
    }

    /** Makes the topic anew, empty and with so many partitions. */
    void recreate(String name, int partitions) {
        try (Admin admin = kafka.admin()) {
            admin.deleteTopics(List.of(name)).all().get();
            await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static StoredStream stored(String stream, Object... events) {
        List<StoredEvent> stored = new ArrayList<>();
        for (Object event : events) {
            stored.add(new StoredEvent(
                    stream + stored.size(),
                    stored.size(),
                    TYPES.typeOf(event.getClass()),
                    Instant.EPOCH,
                    "wang.fang",
                    JSON.write(event),
                    Map.of(),
                    null));
        }
        return new StoredStream(stream, stored.size(), stored, 0, 0);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
        producer.close();
        client.close();
    }

    /** What one process of a service has. */
    public static final class Instance implements AutoCloseable {
        final Generations generations;
        final Views views;
        final ConsumerLoops loops;
        final ProjectionRunners runners;
        public final ProjectionOps ops;
        public final GroupOffsets offsets;
        public final LoopWatch watch = new LoopWatch();
        final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        public final LetterOps letters;
        public final HealthIndicator health;
        private final DeadLetterTopic deadLetters;

        private Instance(
                Ground ground,
                List<Projection<?>> projections,
                List<Automation> automations,
                Function<String, Consumer<String, byte[]>> members) {
            generations = new Generations(ground.database, Duration.ofSeconds(2));
            views = new Views(ground.database, generations);
            Incoming.Reader reader = new Incoming.Reader(ground.types, new CloudEventReader(ground.types, JSON));
            deadLetters = new DeadLetterTopic(ground.kafka);
            Letters kept = new Letters(ground.database);
            kept.createIndexes();
            Genuine genuine =
                    new Genuine(ground.ownTopics::contains, id -> Optional.ofNullable(ground.stored.get(id)), JSON);
            Admin admin = ground.kafka.admin();
            offsets = new GroupOffsets(admin);
            TopicIds topicIds = new TopicIds(new SeenTopics(admin), offsets);
            loops = new ConsumerLoops(
                    ground.topic,
                    ground.database,
                    new Together(new BulkWrites(ground.client)),
                    members,
                    deadLetters,
                    reader,
                    views,
                    kept,
                    genuine,
                    metrics,
                    topicIds,
                    watch.watched(),
                    new ProjectionSettings(true, ground.awaited));
            Automations working = AutomationsOfTests.of(
                    automations,
                    ground.topic,
                    ground.database,
                    members,
                    deadLetters,
                    reader,
                    kept,
                    genuine,
                    metrics,
                    offsets,
                    topicIds,
                    watch.watched());
            runners = new ProjectionRunners(
                    projections, working, loops, generations, ground.database, offsets, watch.watched());
            letters = new LetterOps(kept, runners::topics, Clock.systemUTC());
            health = HealthOfLetters.of(kept);
            ops = new ProjectionOps(runners, loops, generations, ground.database, offsets, () -> ground.topicsBehind);
        }

        public void start() {
            runners.start();
        }

        public void stop() {
            runners.stop();
        }

        @Override
        public void close() {
            stop();
            deadLetters.close();
            offsets.close();
        }
    }
}
