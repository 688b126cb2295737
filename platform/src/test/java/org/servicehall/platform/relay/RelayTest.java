package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;

class RelayTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    @AutoClose
    private final RelayGround ground = new RelayGround(DATABASE.fresh());

    @Test
    void anEventGoesOutAsCloudEventAndComesBackAsTheEventThatWasRecorded() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Outcome outcome = ground.notes
                .eventSourcing()
                .commands()
                .send(
                        new Note.Write("1", "一行"),
                        RelayGround.WANG.withKey("k1").withTraceparent(trace).standingInFor("zhou.min"));

        try (RelayGround.Running ignored = ground.relay(RelayGround.SOON)) {
            ConsumerRecord<String, byte[]> received =
                    ground.topic.awaitRecords(1).getFirst();

            assertThat(received.key()).isEqualTo("Note:1");
            assertThat(received.value()).asString().isEqualTo("{\"noteNo\":\"1\",\"line\":\"一行\"}");
            assertThat(PublishedTopic.headers(received))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", "Note:1@0"),
                            Map.entry("ce_type", "org.servicehall.note.line-written.v1"),
                            Map.entry("ce_source", "/service-hall/notes"),
                            Map.entry("ce_subject", "Note:1"),
                            Map.entry("ce_time", "2025-09-26T01:02:03.004Z"),
                            Map.entry("ce_sequence", "0"),
                            Map.entry("ce_actor", "wang.fang"),
                            Map.entry("ce_standsinfor", "zhou.min"),
                            Map.entry("content-type", "application/json"),
                            Map.entry("traceparent", trace)));
            assertThat(new CloudEventReader(Notes.TYPES, new EventJson()).read(received))
                    .isEqualTo(outcome.events().getFirst());
        }
    }

    @Test
    void aNudgeIsEnoughWithoutAnySweep() {
        try (RelayGround.Running ignored = ground.relay(RelayGround.NEVER)) {
            ground.write("1", 1);
            ground.topic.awaitComplete(Map.of("Note:1", 1));

            ground.write("1", 2);
            ground.topic.awaitComplete(Map.of("Note:1", 3));
            ground.awaitNothingLeft();
        }
    }

    @Test
    void aStreamIsPublishedAgainFromItsFirstEventOnWhateverIsOnTheTopic() throws Exception {
        ground.write("1", 3);
        ground.write("2", 1);
        try (RelayGround.Running ignored = ground.relay(RelayGround.SOON)) {
            ground.topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));
            ground.awaitNothingLeft();
            assertThat(ground.publisher(ground.notes.store(), ground.producer).publishAgain("Note:1"))
                    .hasValue(3);
            assertThat(ground.publisher(ground.notes.store(), ground.producer).publishAgain("Note:9"))
                    .isEmpty();
            assertThat(ground.topic.awaitRecords(7))
                    .filteredOn(record -> record.key().equals("Note:1"))
                    .extracting(record -> PublishedTopic.headers(record).get("ce_sequence"))
                    .containsExactly("0", "1", "2", "0", "1", "2");
            assertThat(ground.notes.store().unpublished(10)).isEmpty();
        }
    }

    @Test
    void killedBetweenAcknowledgementAndClearingTheMarkAllIsRepeatedAndNothingSkipped() throws Exception {
        ground.write("1", 3);
        ground.write("2", 1);

        RelayGround.publish(ground.publisher(ground.notes.store(), ground.producer), "Note:1", "Note:2");
        ground.topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));

        try (RelayGround.Running ignored = ground.relay(RelayGround.SOON)) {
            ground.awaitNothingLeft();
            assertThat(ground.topic.awaitRecords(8)).hasSize(8);
            ground.topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));
        }
    }

    @Test
    void twoRelaysAtOnceOnlyRepeatWhileTheStreamsGrow() throws Exception {
        try (Producer<String, byte[]> other = ground.producer();
                RelayGround.Running ignored = ground.relay(RelayGround.SOON);
                RelayGround.Running second = new RelayGround.Running(ground.relay(other, RelayGround.SOON))) {
            ground.notes.eventSourcing().whenAppended(second.relay()::nudge);
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                writers.invokeAll(IntStream.range(0, 200)
                        .mapToObj(i -> Executors.callable(() -> ground.write(String.valueOf(i % 10), 1 + i % 3)))
                        .toList());
            }
            ground.topic.awaitComplete(ground.versions());
            ground.awaitNothingLeft();
        }
        ground.topic.awaitComplete(ground.versions());
    }
}
