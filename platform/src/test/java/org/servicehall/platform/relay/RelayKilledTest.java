package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.eventstore.DocumentDatabase;

/** ADR 79: a relay that is no more in the middle of two waves, and another that takes over from it. */
class RelayKilledTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    @AutoClose
    private final RelayGround ground = new RelayGround(DATABASE.fresh());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 11, 12})
    void killedBetweenAppendAndAcknowledgementTheRestGoesOutAfterTheRestart(int sends) throws Exception {
        ground.write("1", 4);
        ground.write("2", 8);
        StreamPublisher dying = ground.publisher(ground.notes.store(), killedAfter(sends));
        dying.goOn(List.of("Note:1"));

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> RelayGround.publish(dying, "Note:2"));

        try (RelayGround.Running ignored = ground.relay(RelayGround.SOON)) {
            ground.topic.awaitComplete(Map.of("Note:1", 4, "Note:2", 8));
            ground.awaitNothingLeft();
        }
    }

    @Test
    void aCrashRepeatsTwoWavesAndNothingThatWasMarked() throws Exception {
        IntStream.rangeClosed(1, 6).forEach(note -> ground.write(String.valueOf(note), 1));
        Marks marks = new Marks(ground.notes.store(), RelayGround.SOON);
        StreamPublisher dying = ground.publisher(ground.notes.store(), killedAfter(6), marks);
        dying.goOn(List.of("Note:1", "Note:2"));
        dying.goOn(List.of("Note:3", "Note:4"));
        assertThat(marks.write()).isEmpty();

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.goOn(List.of("Note:5", "Note:6")));

        try (RelayGround.Running ignored = ground.relay(RelayGround.SOON)) {
            ground.awaitNothingLeft();
            assertThat(ground.topic.awaitRecords(10))
                    .extracting(ConsumerRecord::key)
                    .containsExactlyInAnyOrder(
                            "Note:1", "Note:2", "Note:3", "Note:3", "Note:4", "Note:4", "Note:5", "Note:5", "Note:6",
                            "Note:6");
        }
    }

    /** So many sends still reach the broker; after the last nothing more is sent, and no acknowledgement seen. */
    @SuppressWarnings("unchecked")
    private Producer<String, byte[]> killedAfter(int sends) {
        AtomicInteger left = new AtomicInteger(sends);
        Producer<String, byte[]> producer = mock(Producer.class);
        when(producer.send(any())).thenAnswer(call -> {
            Future<RecordMetadata> brokers =
                    left.getAndDecrement() > 0 ? ground.producer.send(call.getArgument(0)) : new CompletableFuture<>();
            return new Acknowledgement(brokers, () -> {
                if (left.get() <= 0) {
                    throw new Killed();
                }
            });
        });
        return producer;
    }

    private static final class Killed extends RuntimeException {}
}
