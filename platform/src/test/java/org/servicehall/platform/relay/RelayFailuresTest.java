package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.mongodb.MongoTimeoutException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.eventstore.Unpublished;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.testing.EmbeddedStack;

/** What fails keeps nothing else waiting. */
class RelayFailuresTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    @AutoClose
    private final RelayGround ground = new RelayGround(DATABASE.fresh());

    @Test
    void anEventTheBrokerWillNotTakeHoldsItsOwnStreamAlone() {
        try (Producer<String, byte[]> narrow = RelayProducer.open(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                EmbeddedStack.get().kafka(),
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                2_000),
                        ground.settings(RelayGround.SOON));
                RelayGround.Running relay = new RelayGround.Running(ground.relay(narrow, RelayGround.SOON))) {
            ground.write("1", 1);
            ground.notes.eventSourcing().commands().send(new Note.Write("1", "x".repeat(3_000)), RelayGround.WANG);
            ground.write("1", 1);
            ground.write("2", 2);

            ground.topic.awaitComplete(Map.of("Note:1", 1, "Note:2", 2));
            await().until(() -> relay.relay().failure() != null);
            assertThat(new RelayHealth(relay.relay(), ground.watch)
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
        Producer<String, byte[]> broken = mock(Producer.class, delegatesTo(ground.producer));
        AtomicInteger sends = new AtomicInteger();
        doAnswer(call -> {
                    ProducerRecord<?, ?> record = call.getArgument(0);
                    if (record.key().equals("Note:1") && (sends.getAndIncrement() == 0 || !once)) {
                        throw new StackOverflowError();
                    }
                    return delegatesTo(ground.producer).answer(call);
                })
                .when(broken)
                .send(any());
        try (RelayGround.Running relay = new RelayGround.Running(ground.relay(broken, RelayGround.SOON))) {
            ground.write("1", 1);
            ground.write("2", 2);
            ground.topic.awaitComplete(once ? Map.of("Note:1", 1, "Note:2", 2) : Map.of("Note:2", 2));
            await().until(() -> (relay.relay().failure() == null) == once);
        }
    }

    @Test
    void aSweepThatFailedIsToldUntilOneGoesWell() {
        AtomicBoolean away = new AtomicBoolean(true);
        StreamStore store = mock(StreamStore.class, delegatesTo(ground.notes.store()));
        doAnswer(call -> {
                    if (away.get()) {
                        throw new MongoTimeoutException("away");
                    }
                    return delegatesTo(ground.notes.store()).answer(call);
                })
                .when(store)
                .unpublished(anyInt(), any());
        try (RelayGround.Running relay =
                new RelayGround.Running(ground.relay(store, ground.producer, RelayGround.NEVER))) {
            await().until(() -> relay.relay().failure() != null);
            for (String note : List.of("1", "2")) {
                ground.write(note, 1);
                relay.relay().nudge("Note:" + note);
                ground.topic.awaitRecords(Integer.parseInt(note));
            }
            assertThat(relay.relay().failure()).isInstanceOf(MongoTimeoutException.class);
        }
        try (RelayGround.Running relay =
                new RelayGround.Running(ground.relay(store, ground.producer, RelayGround.SOON))) {
            await().until(() -> relay.relay().failure() != null);
            away.set(false);
            await().until(() -> relay.relay().failure() == null);
        }
    }

    /** Of a process that has none of them in hand. */
    @Test
    void anUnreadableStreamDoesNotHoldTheOthers() {
        ground.write("1", 1);
        ground.write("2", 2);
        ground.database
                .getCollection("streams")
                .updateOne(new Document("_id", "Note:1"), new Document("$set", new Document("events", "torn")));

        StreamStore store = new StreamStore(ground.database, Clock.systemUTC());
        try (RelayGround.Running relay =
                new RelayGround.Running(ground.relay(store, ground.producer, RelayGround.SOON))) {
            ground.topic.awaitComplete(Map.of("Note:2", 2));
            await().until(() -> relay.relay().failure() != null);
        }
    }

    /** Nor does what could not be read at once, and is read one by one, make a wave larger than a batch (ADR 79). */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsReadOneByOneMakesNoWaveLargerThanABatch(boolean once) {
        Map<String, Integer> all = IntStream.range(0, 12).boxed().collect(Collectors.toMap(n -> "Note:" + n, _ -> 5));
        IntStream.range(0, 12).forEach(note -> ground.write(String.valueOf(note), 5));
        StreamStore store = mock(StreamStore.class, delegatesTo(ground.notes.store()));
        AtomicBoolean failed = new AtomicBoolean();
        doAnswer(call -> {
                    Collection<String> streams = call.getArgument(0);
                    if (streams.contains("Note:10") && !(failed.getAndSet(true) && once)) {
                        throw new IllegalStateException("torn");
                    }
                    return delegatesTo(ground.notes.store()).answer(call);
                })
                .when(store)
                .find(anyCollection());
        doReturn(new Unpublished(List.of(), 0)).when(store).unpublished(anyInt(), any());
        Relay relay = ground.relay(store, ground.producer, ground.settings(RelayGround.NEVER, 4), LoopWatch.loops());
        IntStream.range(0, 12).forEach(note -> relay.nudge("Note:" + note));

        try (RelayGround.Running ignored = new RelayGround.Running(relay)) {
            if (!once) {
                all.remove("Note:10");
            }
            ground.topic.awaitComplete(all);
        }
    }

    @SuppressWarnings("unchecked")
    @Test
    void whatEndsAStepWithoutNewStreamsIsSeenByTheLoop() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Producer<String, byte[]> producer = mock(Producer.class, delegatesTo(ground.producer));
        doAnswer(call -> new Acknowledgement(
                        (Future<RecordMetadata>) delegatesTo(ground.producer).answer(call), () -> {
                            if (broken.get()) {
                                throw new StackOverflowError();
                            }
                        }))
                .when(producer)
                .send(any());
        LoopWatch loops = new LoopWatch();
        Relay relay = ground.relay(ground.notes.store(), producer, ground.settings(RelayGround.SOON), loops.watched());
        ground.write("1", 2);

        try (RelayGround.Running ignored = new RelayGround.Running(relay)) {
            await().until(() -> loops.status().equals("DOWN"));
            broken.set(false);
            ground.topic.awaitComplete(Map.of("Note:1", 2));
            ground.awaitNothingLeft();
            await().until(() -> loops.status().equals("UP"));
        }
    }
}
