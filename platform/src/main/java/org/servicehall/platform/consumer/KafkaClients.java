package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes Kafka clients with small buffers: a service has one consumer for its views, and one for its automations. */
public final class KafkaClients {
    private static final int FETCHED_AT_ONCE = 2 << 20;
    private static final int FETCHED_OF_PARTITION = 512 << 10;
    private static final int SOCKET_BUFFER = 128 << 10;
    private static final int PRODUCER_BUFFER = 2 << 20;
    private static final int ASKED_WITHIN = 6_000;
    /**
     * For so long, in milliseconds, the broker keeps a question for news that there are none of. What else is asked of the same
     * connection waits with it: the records of partitions that came meanwhile, and the way back of a position (ADR 75).
     */
    private static final int NEWS_AWAITED = 3_000;
    /** Whoever reads to an end that it knows asks once more than it needs, and closes when that is answered. */
    private static final int BEYOND_THE_END = 100;
    /** A member's own thread looks so often, in milliseconds, whether it is time to say that it lives. */
    private static final int BETWEEN_TRIES = 350;

    /** A consumer that closes would wait for its question too. */
    static final CloseOptions SOON = CloseOptions.timeout(Duration.ofSeconds(1));

    private final Map<String, Object> connection;
    private final int batch;

    /**
     * @param connection bootstrap servers and what it takes to be let in
     * @param batch most records handled together
     */
    public KafkaClients(Map<String, Object> connection, int batch) {
        Map<String, Object> settings = new HashMap<>(connection);
        // What this service counts it tells at its own door, and neither broker nor JMX asks for it.
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        settings.putIfAbsent(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, List.of());
        this.connection = Map.copyOf(settings);
        this.batch = batch;
    }

    /** A member of the group, from the beginning where the group is new. */
    public Consumer<String, byte[]> member(String group) {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        return new KafkaConsumer<>(settings);
    }

    /** A reader of single partitions that belongs to no group. */
    public Consumer<String, byte[]> reader() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, BEYOND_THE_END);
        return new KafkaConsumer<>(settings);
    }

    public Producer<String, byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, PRODUCER_BUFFER);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings);
    }

    /** Somebody waits for what it is asked. */
    public Admin admin() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASKED_WITHIN / 2);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASKED_WITHIN);
        return Admin.create(settings);
    }

    private Map<String, Object> reading() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NEWS_AWAITED);
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, BETWEEN_TRIES);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_ONCE);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_OF_PARTITION);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, SOCKET_BUFFER);
        settings.put(ConsumerConfig.SEND_BUFFER_CONFIG, SOCKET_BUFFER);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
        return settings;
    }
}
