package org.servicehall.platform.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The producer as the relay needs it: an acknowledged event is on all in-sync replicas, once and in order. */
final class RelayProducer {
    private RelayProducer() {}

    /** @param kafka how to reach the broker; what the relay relies upon is set here and cannot be configured away */
    static Producer<String, byte[]> open(Map<String, Object> kafka, RelaySettings settings) {
        int timeout = Math.toIntExact(settings.deliveryTimeout().toMillis());
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
