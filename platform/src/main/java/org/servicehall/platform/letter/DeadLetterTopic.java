package org.servicehall.platform.letter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.consumer.KafkaClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies letters to the dead-letter topics, with the record's headers, for whoever watches Kafka. Nothing is read from
 * there: a topic that is away, gone or made anew costs the copy and holds up nobody.
 */
public final class DeadLetterTopic implements AutoCloseable {
    public static final String CONSUMER = "dlt_consumer";
    public static final String TOPIC = "dlt_topic";
    public static final String PARTITION = "dlt_partition";
    public static final String OFFSET = "dlt_offset";
    public static final String CAUSE = "dlt_cause";
    public static final String WAITS = "waits for an earlier event of its stream";

    private static final Logger log = LoggerFactory.getLogger(DeadLetterTopic.class);
    private static final int MOST_UNDER_WAY = 100;

    private final KafkaClients kafka;
    private final ThreadPoolExecutor copying = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_UNDER_WAY),
            Thread.ofPlatform().name("dead-letters").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private @Nullable Producer<String, byte[]> producer;

    public DeadLetterTopic(KafkaClients kafka) {
        this.kafka = kafka;
        copying.allowCoreThreadTimeOut(true);
    }

    /** Returns at once. */
    void copy(String consumer, Letter letter) {
        ConsumerRecord<String, byte[]> origin = letter.incoming().record();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.deadLetters(origin.topic()),
                null,
                origin.key(),
                LetterDocument.kept(letter),
                headers(consumer, letter));
        copying.execute(() -> send(record));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            var _ = producer().send(record, (_, failure) -> {
                if (failure != null) {
                    log.warn("{} took no copy of a letter: {}", record.topic(), failure.toString());
                }
            });
        } catch (RuntimeException e) {
            log.warn("{} took no copy of a letter: {}", record.topic(), e.toString());
        }
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
        put(headers, CAUSE, letter.why());
        return headers;
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        copying.shutdownNow();
        synchronized (this) {
            if (producer != null) {
                producer.close(Duration.ofSeconds(5));
                producer = null;
            }
        }
    }
}
