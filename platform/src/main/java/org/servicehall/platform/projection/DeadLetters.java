package org.servicehall.platform.projection;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.projection.PoisonedStreams.Poisoned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dead letters of one consumer. Only the owner of a stream's partition writes and replays its letters, on the thread
 * that also handles its new events; so a replay never meets an event that comes in the meantime.
 */
final class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final long LOOK_AGAIN_NANOS = 500_000_000;

    private final String consumer;
    private final PoisonedStreams streams;
    private final DeadLetterTopic topic;
    private Map<String, Poisoned> known = new ConcurrentHashMap<>();
    private long looked = System.nanoTime();

    DeadLetters(String consumer, PoisonedStreams streams, DeadLetterTopic topic) {
        this.consumer = consumer;
        this.streams = streams;
        this.topic = topic;
    }

    boolean isWaiting(String stream) {
        Poisoned poisoned = known.get(stream);
        return poisoned != null && poisoned.blocks();
    }

    void write(List<Letter> letters) {
        for (Letter letter : letters) {
            Poisoned poisoned = known.get(letter.incoming().stream());
            RecordMetadata place = topic.write(
                    consumer,
                    letter,
                    poisoned == null ? null : poisoned.letters().partition());
            if (letter.cause() != null) {
                log.error("{} set {} aside", consumer, letter.incoming().stream(), letter.cause());
                streams.add(consumer, letter, place, InstantSource.system().instant());
                reload();
            }
        }
    }

    void reload() {
        known = streams.of(consumer).stream()
                .collect(Collectors.toConcurrentMap(Poisoned::stream, Function.identity()));
        looked = System.nanoTime();
    }

    /**
     * Replays the streams for which somebody asked.
     *
     * @param again processes the letters as if their stream weren't set aside; gives those that fail again
     */
    void replay(Set<TopicPartition> assigned, Function<List<ConsumerRecord<String, byte[]>>, List<Letter>> again) {
        if (known.isEmpty() || System.nanoTime() - looked < LOOK_AGAIN_NANOS) {
            return;
        }
        reload();
        List<Poisoned> wanted = known.values().stream()
                .filter(poisoned -> poisoned.replayWanted() && assigned.contains(poisoned.from()))
                .toList();
        for (Poisoned poisoned : wanted) {
            replay(poisoned, again);
        }
        if (!wanted.isEmpty()) {
            reload();
        }
    }

    private void replay(Poisoned poisoned, Function<List<ConsumerRecord<String, byte[]>>, List<Letter>> again) {
        List<ConsumerRecord<String, byte[]>> letters =
                topic.read(consumer, poisoned.stream(), poisoned.letters(), poisoned.firstLetter());
        List<Letter> failed = again.apply(letters).stream()
                .filter(letter -> letter.cause() != null)
                .toList();
        if (failed.isEmpty()) {
            streams.remove(poisoned);
            log.info("{} replayed {} letters of {}, it goes on", consumer, letters.size(), poisoned.stream());
        } else {
            Letter worst = failed.stream().filter(Letter::blocks).findFirst().orElse(failed.getLast());
            streams.stays(poisoned, worst);
            log.error(
                    "{} failed to replay {}",
                    consumer,
                    poisoned.stream(),
                    failed.getLast().cause());
        }
    }
}
