package org.servicehall.platform.relay;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.MetricName;

/**
 * How many records the relay has sent to each topic, repeated ones too, and their bytes, as its producer counts them: meters
 * {@code hall.relay.records} and {@code hall.relay.bytes}.
 */
final class RecordsSent implements MeterBinder {
    private final Producer<?, ?> producer;
    private final Set<String> topics;

    RecordsSent(Producer<?, ?> producer, Set<String> topics) {
        this.producer = producer;
        this.topics = topics;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String topic : topics) {
            counter(registry, "hall.relay.records", topic, "record-send-total");
            counter(registry, "hall.relay.bytes", topic, "byte-total");
        }
    }

    private void counter(MeterRegistry registry, String name, String topic, String counted) {
        FunctionCounter.builder(name, producer, each -> total(each, topic, counted))
                .tag("topic", topic)
                .register(registry);
    }

    private static double total(Producer<?, ?> producer, String topic, String counted) {
        return producer.metrics().values().stream()
                .filter(metric -> is(metric.metricName(), topic, counted))
                .mapToDouble(metric -> metric.metricValue() instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }

    private static boolean is(MetricName name, String topic, String counted) {
        return name.group().equals("producer-topic-metrics")
                && name.name().equals(counted)
                && topic.equals(name.tags().get("topic"));
    }
}
