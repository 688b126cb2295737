package org.servicehall.bench.anchor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Tells when records come out of a topic, by their key; those that were there before don't count. */
final class Arrivals implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread reader;
    private volatile boolean reading = true;

    Arrivals(String kafka, String topic) {
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToEnd(all);
        all.forEach(consumer::position); // it seeks when it is asked where it is
        this.reader = Thread.ofPlatform().name("arrivals").start(this::read);
    }

    /** When the record of this key comes, as {@link System#nanoTime()}; to be asked before it is sent. */
    CompletableFuture<Long> of(String key) {
        CompletableFuture<Long> arrival = new CompletableFuture<>();
        awaited.put(key, arrival);
        return arrival;
    }

    private void read() {
        while (reading) {
            consumer.poll(POLL).forEach(each -> {
                CompletableFuture<Long> arrival = awaited.remove(each.key());
                if (arrival != null) {
                    arrival.complete(System.nanoTime());
                }
            });
        }
        consumer.close();
    }

    @Override
    public void close() {
        reading = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
