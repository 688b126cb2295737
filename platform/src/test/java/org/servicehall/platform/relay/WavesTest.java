package org.servicehall.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore.Mark;

/** ADR 79: what is sent while the wave before is on its way, and that of one stream nothing is. */
class WavesTest {
    private static final RelaySettings SETTINGS =
            new RelaySettings("notes", Map.of(), "/notes", Duration.ofSeconds(1), Duration.ofSeconds(5), 500);

    private final MockProducer<String, byte[]> producer =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final Waves waves = new Waves(producer, new CloudEventWriter(SETTINGS), mock(TopicWatch.class));

    @Test
    void theNextWaveIsSentWhileTheOneBeforeIsOnItsWay() throws Exception {
        assertThat(waves.next(List.of(tail("1", 1), tail("2", 1)))).isEmpty();
        assertThat(sent()).containsExactly("Note:1@0", "Note:2@0");
        acknowledge(2);

        assertThat(waves.next(List.of(tail("3", 1)))).extracting(Tail::stream).containsExactly("Note:1", "Note:2");
        assertThat(sent()).containsExactly("Note:1@0", "Note:2@0", "Note:3@0");
        assertThat(waves.carry("Note:3")).isTrue();
        acknowledge(1);

        assertThat(waves.next(List.of())).extracting(Tail::mark).containsExactly(new Mark(1, 0));
        assertThat(waves.areUnderWay()).isFalse();
    }

    @Test
    void anEventLeavesOnlyAfterTheOneBeforeItInItsStreamHasArrived() throws Exception {
        waves.next(List.of(tail("1", 3)));
        acknowledge(1);
        waves.next(List.of(tail("2", 1)));
        assertThat(sent()).containsExactly("Note:1@0", "Note:2@0");
        assertThat(waves.goingOn()).isEqualTo(1);

        acknowledge(1);
        waves.next(List.of());
        assertThat(sent()).containsExactly("Note:1@0", "Note:2@0", "Note:1@1");
        acknowledge(1);
        waves.next(List.of());
        waves.next(List.of());
        assertThat(sent()).endsWith("Note:1@1", "Note:1@2");
    }

    @Test
    void whatTheBrokerRefusesEndsItsOwnStreamAlone() throws Exception {
        waves.next(List.of(tail("1", 2), tail("2", 2)));
        producer.errorNext(new RecordTooLargeException("too large"));
        acknowledge(1);

        assertThat(waves.next(List.of())).singleElement().satisfies(over -> {
            assertThat(over.stream()).isEqualTo("Note:1");
            assertThat(over.failure()).isInstanceOf(RecordTooLargeException.class);
            assertThat(over.sent()).isZero();
        });
        assertThat(waves.goingOn()).isEqualTo(1);
    }

    @Test
    void whereTheBrokerIsAwayTheOthersOfTheWaveAreNotTried() throws Exception {
        producer.sendException = new TimeoutException("away");
        waves.next(List.of(tail("1", 1), tail("2", 1)));
        producer.sendException = null;

        assertThat(waves.next(List.of()))
                .extracting(Tail::failure)
                .hasSize(2)
                .hasOnlyElementsOfType(TimeoutException.class);
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoIsInterruptedKnowsAfterwardsWhatIsOnItsWay() throws Exception {
        waves.next(List.of(tail("1", 1)));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> waves.next(List.of(tail("2", 1))));
        assertThat(waves.carry("Note:1")).isTrue();
        acknowledge(2);

        List<Tail> over = new ArrayList<>(waves.next(List.of()));
        assertThat(over).extracting(Tail::stream).containsExactly("Note:1", "Note:2");
    }

    private void acknowledge(int records) {
        for (int n = 0; n < records; n++) {
            producer.completeNext();
        }
    }

    private List<String> sent() {
        return producer.history().stream()
                .map(record -> new String(
                        record.headers().lastHeader(CloudEventHeaders.ID).value(), UTF_8))
                .toList();
    }

    private static Tail tail(String note, int events) {
        List<StoredEvent> all = LongStream.range(0, events)
                .mapToObj(sequence -> new StoredEvent(
                        note + sequence, sequence, "noted", Instant.EPOCH, "wang.fang", "{}", Map.of(), null))
                .toList();
        return new Tail(new StoredStream("Note:" + note, events, all, 0, 0), 0);
    }
}
