package org.servicehall.platform.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;

/** Writes letters to the dead-letter topics and finds those of a stream again. A letter keeps the record's headers. */
final class DeadLetterTopic implements AutoCloseable {
    static final String CONSUMER = "dlt_consumer";
    static final String TOPIC = "dlt_topic";
    static final String PARTITION = "dlt_partition";
    static final String OFFSET = "dlt_offset";
    static final String CAUSE = "dlt_cause";
    static final String WAITS = "waits for an earlier event of its stream";

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaClients kafka;
    private @Nullable Producer<String, byte[]> producer;

    DeadLetterTopic(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * Writes the letter and waits until it is safe.
     *
     * @param partition where the stream's earlier letters are; null when it has none
     * @return where it stands
     */
    RecordMetadata write(String consumer, Letter letter, @Nullable Integer partition) {
        ConsumerRecord<String, byte[]> origin = letter.incoming().record();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.deadLetters(origin.topic()),
                partition,
                letter.incoming().stream(),
                origin.value(),
                headers(consumer, letter));
        try {
            return producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(record.topic() + " did not take a letter", e.getCause());
        }
    }

    /** All letters of the stream for this consumer, in order, from this place to the end. */
    List<ConsumerRecord<String, byte[]>> read(String consumer, String stream, TopicPartition where, long from) {
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            reader.assign(List.of(where));
            reader.seek(where, from);
            long end = reader.endOffsets(List.of(where)).getOrDefault(where, from);
            while (reader.position(where) < end) {
                for (ConsumerRecord<String, byte[]> letter : reader.poll(POLL)) {
                    if (stream.equals(letter.key()) && consumer.equals(text(letter.headers(), CONSUMER))) {
                        letters.add(letter);
                    }
                }
            }
        }
        return letters;
    }

    private synchronized Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = kafka.producer();
        }
        return producer;
    }

    private static Headers headers(String consumer, Letter letter) {
        ConsumerRecord<String, byte[]> origin = letter.incoming().record();
        Headers headers = new RecordHeaders(origin.headers());
        put(headers, CONSUMER, consumer);
        put(headers, TOPIC, origin.topic());
        put(headers, PARTITION, String.valueOf(origin.partition()));
        put(headers, OFFSET, String.valueOf(origin.offset()));
        put(headers, CAUSE, letter.cause() == null ? WAITS : letter.cause().toString());
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
