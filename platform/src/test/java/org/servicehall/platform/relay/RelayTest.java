package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.testing.EmbeddedStack;

class RelayTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(50);
    private static final CommandContext WANG =
            CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03.004Z"));

    private final EmbeddedStack stack = EmbeddedStack.get();

    private MongoDatabase database;
    private Notes notes;
    private PublishedTopic topic;
    private Producer<String, byte[]> producer;
    private TopicMemory memory;
    private TopicWatch watch;

    @BeforeEach
    void open() throws InterruptedException {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        topic = new PublishedTopic(stack.kafka(), "notes-" + UUID.randomUUID());
        stack.createTopics(3, topic.name());
        producer = producer();
        memory = new TopicMemory(database);
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()));
        watch = new TopicWatch(admin, memory, notes.store(), settings(SOON));
        watch.check();
    }

    @AfterEach
    void close() {
        producer.close();
        watch.close();
        notes.close();
    }

    @Test
    void anEventGoesOutAsCloudEventAndComesBackAsTheEventThatWasRecorded() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Outcome outcome = notes.eventSourcing()
                .commands()
                .send(new Note.Write("1", "一行"), WANG.withKey("k1").withTraceparent(trace));

        try (Running ignored = relay(SOON)) {
            ConsumerRecord<String, byte[]> received = topic.awaitRecords(1).getFirst();

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
                            Map.entry("content-type", "application/json"),
                            Map.entry("traceparent", trace)));
            assertThat(new CloudEventReader(Notes.TYPES, new EventJson()).read(received))
                    .isEqualTo(outcome.events().getFirst());
        }
    }

    @Test
    void aNudgeIsEnoughWithoutAnySweep() {
        try (Running ignored = relay(NEVER)) {
            write("1", 1);
            topic.awaitComplete(Map.of("Note:1", 1));

            write("1", 2);
            topic.awaitComplete(Map.of("Note:1", 3));
            awaitNothingLeft();
        }
    }

    @Test
    void aStreamIsPublishedAgainFromItsFirstEventOnWhateverIsOnTheTopic() throws Exception {
        write("1", 3);
        write("2", 1);
        try (Running ignored = relay(SOON)) {
            topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));
            awaitNothingLeft();
            assertThat(publisher(notes.store(), producer).publishAgain("Note:1"))
                    .hasValue(3);
            assertThat(publisher(notes.store(), producer).publishAgain("Note:9"))
                    .isEmpty();
            assertThat(topic.awaitRecords(7))
                    .filteredOn(record -> record.key().equals("Note:1"))
                    .extracting(record -> PublishedTopic.headers(record).get("ce_sequence"))
                    .containsExactly("0", "1", "2", "0", "1", "2");
            assertThat(notes.store().unpublished(10)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 11})
    void killedBetweenAppendAndSendTheRestGoesOutAfterTheRestart(int sendsBeforeTheKill) {
        write("1", 4);
        write("2", 8);
        Producer<String, byte[]> dying = mock(Producer.class, delegatesTo(producer));
        AtomicInteger sends = new AtomicInteger();
        doAnswer(call -> {
                    if (sends.getAndIncrement() == sendsBeforeTheKill) {
                        throw new Killed();
                    }
                    return delegatesTo(producer).answer(call);
                })
                .when(dying)
                .send(any());

        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> publisher(notes.store(), dying).publish(List.of("Note:1", "Note:2")));

        try (Running ignored = relay(SOON)) {
            topic.awaitComplete(Map.of("Note:1", 4, "Note:2", 8));
            awaitNothingLeft();
        }
    }

    @Test
    void killedBetweenAcknowledgementAndClearingTheMarkAllIsRepeatedAndNothingSkipped() {
        write("1", 3);
        write("2", 1);

        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> publisher(storeThatDiesMarking(), producer).publish(List.of("Note:1", "Note:2")));
        topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));

        try (Running ignored = relay(SOON)) {
            awaitNothingLeft();
            assertThat(topic.awaitRecords(8)).hasSize(8);
            topic.awaitComplete(Map.of("Note:1", 3, "Note:2", 1));
        }
    }

    @Test
    void twoRelaysAtOnceOnlyRepeatWhileTheStreamsGrow() throws Exception {
        try (Producer<String, byte[]> other = producer();
                Running ignored = relay(SOON);
                Running second = new Running(relay(other, SOON))) {
            notes.eventSourcing().whenAppended(second.relay()::nudge);
            try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
                writers.invokeAll(IntStream.range(0, 200)
                        .mapToObj(i -> Executors.callable(() -> write(String.valueOf(i % 10), 1 + i % 3)))
                        .toList());
            }
            topic.awaitComplete(versions());
            awaitNothingLeft();
        }
        topic.awaitComplete(versions());
    }

    @Test
    void anEventTheBrokerWillNotTakeHoldsItsOwnStreamAlone() {
        try (Producer<String, byte[]> narrow = RelayProducer.open(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                stack.kafka(),
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                2_000),
                        settings(SOON));
                Running relay = new Running(relay(narrow, SOON))) {
            write("1", 1);
            notes.eventSourcing().commands().send(new Note.Write("1", "x".repeat(3_000)), WANG);
            write("1", 1);
            write("2", 2);

            topic.awaitComplete(Map.of("Note:1", 1, "Note:2", 2));
            await().until(() -> relay.relay().failure() != null);
            assertThat(new RelayHealth(relay.relay(), watch)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("DOWN");
        }
    }

    @SuppressWarnings("unchecked")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorEndsNothingAndHoldsItsOwnStreamAlone(boolean once) {
        Producer<String, byte[]> broken = mock(Producer.class, delegatesTo(producer));
        AtomicInteger sends = new AtomicInteger();
        doAnswer(call -> {
                    ProducerRecord<?, ?> record = call.getArgument(0);
                    if (record.key().equals("Note:1") && (sends.getAndIncrement() == 0 || !once)) {
                        throw new StackOverflowError();
                    }
                    return delegatesTo(producer).answer(call);
                })
                .when(broken)
                .send(any());
        try (Running relay = new Running(relay(broken, SOON))) {
            write("1", 1);
            write("2", 2);
            topic.awaitComplete(once ? Map.of("Note:1", 1, "Note:2", 2) : Map.of("Note:2", 2));
            await().until(() -> (relay.relay().failure() == null) == once);
        }
    }

    @Test
    void anUnreadableStreamDoesNotHoldTheOthers() {
        write("1", 1);
        write("2", 2);
        database.getCollection("streams")
                .updateOne(new Document("_id", "Note:1"), new Document("$set", new Document("events", "torn")));

        try (Running relay = relay(SOON)) {
            topic.awaitComplete(Map.of("Note:2", 2));
            await().until(() -> relay.relay().failure() != null);
        }
    }

    private void write(String note, int lines) {
        notes.eventSourcing()
                .commands()
                .send(
                        new Note.Write(
                                note,
                                IntStream.range(0, lines)
                                        .mapToObj(i -> "line " + i)
                                        .toList()),
                        WANG);
    }

    private Map<String, Integer> versions() {
        return IntStream.range(0, 10).mapToObj(i -> "Note:" + i).collect(Collectors.toMap(stream -> stream, stream ->
                (int) notes.eventSourcing().streams().version(stream)));
    }

    private void awaitNothingLeft() {
        await().until(() -> notes.store().unpublished(10).isEmpty());
    }

    private StreamPublisher publisher(StreamStore store, Producer<String, byte[]> through) {
        return new StreamPublisher(store, through, new CloudEventWriter(settings(SOON)), watch);
    }

    private Relay relay(Producer<String, byte[]> through, Duration sweepInterval) {
        Republication republication = new Republication(topic.name(), notes.store(), watch, memory);
        return new Relay(notes.store(), through, watch, republication, settings(sweepInterval), LoopWatch.loops());
    }

    @SuppressWarnings("unchecked")
    private StreamStore storeThatDiesMarking() {
        MongoCollection<Document> streams = mock(MongoCollection.class, delegatesTo(database.getCollection("streams")));
        doReturn(streams).when(streams).withWriteConcern(any());
        doReturn(streams).when(streams).withReadConcern(any());
        doThrow(new Killed()).when(streams).updateOne(any(Bson.class), any(Bson.class));
        MongoDatabase dying = mock(MongoDatabase.class);
        doReturn(streams).when(dying).getCollection("streams");
        return new StreamStore(dying, Clock.systemUTC());
    }

    private Producer<String, byte[]> producer() {
        return RelayProducer.open(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()), settings(SOON));
    }

    private RelaySettings settings(Duration sweepInterval) {
        return new RelaySettings(
                topic.name(), Map.of(), "/service-hall/notes", sweepInterval, Duration.ofSeconds(5), 500);
    }

    private Running relay(Duration sweepInterval) {
        Relay relay = relay(producer, sweepInterval);
        notes.eventSourcing().whenAppended(relay::nudge);
        return new Running(relay);
    }

    private record Running(Relay relay) implements AutoCloseable {
        Running {
            relay.start();
        }

        @Override
        public void close() {
            relay.stop();
        }
    }

    private static final class Killed extends RuntimeException {}
}
