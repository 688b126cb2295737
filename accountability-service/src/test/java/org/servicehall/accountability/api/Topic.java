package org.servicehall.accountability.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.testing.EmbeddedStack;

/** Publishes what other services would. */
public final class Topic {
    private Topic() {}

    public static void publish(String topic, Iterable<RecordedEvent> events) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            for (RecordedEvent event : events) {
                producer.send(message(topic, event)).get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, String> message(String topic, RecordedEvent event) {
        var message = new ProducerRecord<>(topic, event.stream(), new EventJson().write(event.payload()));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", event.type(),
                        "ce_source", "/elsewhere",
                        "ce_subject", event.stream(),
                        "ce_time", event.time().toString(),
                        "ce_sequence", Long.toString(event.sequence()),
                        "ce_actor", event.by(),
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
