package org.servicehall.bench.anchor;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An idempotent producer that waits for all replicas, and no more. */
final class RawProducer implements AutoCloseable {
    /** An event has as many. */
    private static final int HEADERS = 9;

    private final Producer<String, byte[]> producer;
    private final String topic;

    RawProducer(String kafka, String topic) {
        this.topic = topic;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** As long as an event, with as many headers. */
    void send(String key) {
        byte[] text = Lines.line(key, 0).payload().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, text);
        for (int n = 0; n < HEADERS; n++) {
            message.headers().add("ce_header" + n, key.getBytes(StandardCharsets.UTF_8));
        }
        var _ = producer.send(message);
    }

    @Override
    public void close() {
        producer.close();
    }
}
