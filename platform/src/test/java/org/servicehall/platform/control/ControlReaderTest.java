package org.servicehall.platform.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.control.ControlEvent.ClockSet;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureExecuted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.platform.control.OrdersSetAside.SetAside;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.relay.CloudEventReader;
import org.springframework.beans.factory.ObjectProvider;

class ControlReaderTest {
    private static final TopicPartition CONTROL = new TopicPartition(Topics.CONTROL, 0);
    private static final String CLOCK_SET = EventTypes.all().typeOf(ClockSet.class);
    private static final String ERASURE = "Erasure:330106-SC20261123-0001";
    private static final EventJson JSON = new EventJson();

    private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
    private final List<MockConsumer<String, byte[]>> consumers = new CopyOnWriteArrayList<>();
    private final List<Duration> obeyed = new CopyOnWriteArrayList<>();
    private final LoopWatch watch = new LoopWatch();
    private volatile String topicId = "first";
    private boolean lately;
    private final List<ControlFollower> followers = new ArrayList<>();
    private @Nullable ControlReader reader;

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.stop();
        }
    }

    @Test
    void oneConsumerReadsForAllWhoFollow() {
        List<RecordedEvent> first = new CopyOnWriteArrayList<>();
        List<RecordedEvent> second = new CopyOnWriteArrayList<>();
        order(1, "PT1H");
        followers.add(new ControlFollower("first", first::add));
        followers.add(new ControlFollower("second", second::add));

        start();
        arrive(2, "PT2H");

        await().untilAsserted(() -> assertThat(second).hasSize(2));
        assertThat(consumers).hasSize(1);
        assertThat(second.getLast()).isSameAs(first.getLast());
    }

    @Test
    void whatOneCannotTakeTheOthersFollow() {
        order(1, "PT1H");
        followers.add(new ControlFollower("failing", _ -> {
            throw new StackOverflowError();
        }));
        followers.add(new ControlFollower("well", event -> obeyed.add(((ClockSet) event.payload()).offset())));

        start();
        arrive(2, "PT2H");

        await().untilAsserted(() -> assertThat(obeyed).containsExactly(Duration.ofHours(1), Duration.ofHours(2)));
        assertThat(setAside().count()).isEqualTo(2);
        assertThat(followers.getLast().setAside().count()).isZero();
        assertThat(watch.status()).isEqualTo("UP");
    }

    @Test
    void whereNobodyFollowsNothingIsRead() {
        start();
        assertThat(reader.isRunning()).isFalse();
        assertThat(consumers).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsSetAsideByItselfAtTheStart() {
        order(1, "PT1H");
        topic.add(record("garbage".getBytes(UTF_8)));
        topic.add(record(null));
        order(2, "PT1000000000000000H");
        topic.add(event(3, "org.servicehall.control.clock-set.v1", "[".repeat(100_000)));
        topic.add(event(4, "org.servicehall.control.clock-set.v9", "{}"));
        topic.add(event(5, "org.servicehall.calendar.schedule-published.v1", "{\"year\":\"next\"}"));
        order(6, "PT2H", "Clock:elsewhere");

        start(event -> obeyed.add(((ClockSet) event.payload()).offset().multipliedBy(8_000_000)));

        assertThat(obeyed).hasSize(2);
        assertThat(setAside().first()).hasSize(6);
        assertThat(setAside().first().get(2))
                .isEqualTo(new SetAside(
                        "hall.control-0@3", "org.servicehall.control.clock-set.v1", "ArithmeticException"));
        assertThat(watch.status()).isEqualTo("UP");
    }

    @Test
    void anErrorWhileFollowingSetsThatOrderAside() {
        start(event -> {
            if (event.sequence() == 1) {
                throw new StackOverflowError();
            }
            obeyed.add(((ClockSet) event.payload()).offset());
        });
        arrive(1, "PT1H");
        await().untilAsserted(() -> assertThat(setAside().first()).hasSize(1));
        arrive(2, "PT2H");
        await().untilAsserted(() -> assertThat(obeyed).containsExactly(Duration.ofHours(2)));
        assertThat(reader.isRunning()).isTrue();
    }

    @Test
    void withANewConsumerItGoesOnWhereItWasAndRepeatsNoOlderSetting() {
        order(1, "PT1H");
        order(2, "PT2H");
        start(event -> obeyed.add(((ClockSet) event.payload()).offset()));
        consumers.getFirst().schedulePollTask(() -> {
            throw new NoClassDefFoundError("a broken client");
        });
        await().until(() -> consumers.size() == 2);
        arrive(3, "PT3H");
        await().untilAsserted(() ->
                assertThat(obeyed).containsExactly(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3)));
        await().until(() -> watch.status().equals("UP"));
    }

    @Test
    void healthNamesWhatWasSetAsideAndIsNotDown() {
        topic.add(record("garbage".getBytes(UTF_8)));
        start(event -> obeyed.add(Duration.ZERO));
        var health = new ControlHealth(provider()).health();
        assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.getDetails().get("clock")).asString().contains("hall.control-0@0", "UnreadableEvent");
    }

    @Test
    void aLaterOrderOfTheSameKeyAndTypeReplacesWhatWasSetAside() {
        topic.add(event(0, CLOCK_SET, "garbage"));
        topic.add(event(0, CLOCK_SET, "garbage"));
        topic.add(event(0, CLOCK_SET, "garbage", "Clock:elsewhere"));
        start(event -> obeyed.add(Duration.ZERO));
        assertThat(setAside().count()).isEqualTo(3);

        arrive(1, "PT1H");

        await().untilAsserted(() -> assertThat(setAside().count()).isEqualTo(1));
        assertThat(setAside().first()).extracting(SetAside::place).containsExactly("hall.control-0@2");
        arrive(2, "PT1H", "Clock:elsewhere");
        await().untilAsserted(() -> assertThat(
                        new ControlHealth(provider()).health().getStatus().getCode())
                .isEqualTo("UP"));
    }

    @Test
    void thatAnErasureWasExecutedReplacesNoOrderToErase() {
        topic.add(event(1, EventTypes.all().typeOf(ErasureGranted.class), "{\"erasure", ERASURE));
        start(_ -> {});

        topic.add(event(
                2,
                EventTypes.all().typeOf(ErasureExecuted.class),
                JSON.write(new ErasureExecuted("330106-SC20261123-0001", "330106", Instant.EPOCH)),
                ERASURE));
        deliverLast();
        arrive(1, "PT1H");

        await().until(() -> consumers.getLast().position(CONTROL) == 3);
        assertThat(setAside().first()).extracting(SetAside::place).containsExactly("hall.control-0@0");
        assertThat(new ControlHealth(provider()).health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void withoutTheTopicItDoesNotStart() {
        reader = new ControlReader(
                List.of(new ControlFollower("clock", _ -> {})),
                () -> new MockConsumer<>("earliest"),
                lookedAt(),
                events(),
                watch.watched());
        assertThatThrownBy(reader::start).rootCause().hasMessageContaining("hall.control is not there");
        assertThat(reader.isRunning()).isFalse();
    }

    @Test
    void onATopicMadeAnewItBeginsAgain() {
        order(1, "PT1H");
        order(2, "PT2H");
        start(event -> obeyed.add(((ClockSet) event.payload()).offset()));
        topic.clear();
        order(3, "PT3H");
        topicId = "second";
        deliverAtTheBeginning(consumers.getFirst());
        await().untilAsserted(() ->
                assertThat(obeyed).containsExactly(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3)));
    }

    /** Also while what was seen some seconds ago is told of the topic: offsets of the former one would pass over orders. */
    @Test
    void withANewConsumerOnATopicMadeAnewItBeginsAgainToo() {
        lately = true;
        order(1, "PT1H");
        order(2, "PT2H");
        start(event -> obeyed.add(((ClockSet) event.payload()).offset()));
        topic.clear();
        order(3, "PT3H");
        order(4, "PT4H");
        order(5, "PT5H");
        topicId = "second";
        consumers.getFirst().wakeup();
        await().untilAsserted(() -> assertThat(obeyed).contains(Duration.ofHours(3), Duration.ofHours(5)));
    }

    private void deliverAtTheBeginning(MockConsumer<String, byte[]> consumer) {
        consumer.schedulePollTask(() -> {
            if (consumer.position(CONTROL) == 0) {
                topic.forEach(consumer::addRecord);
            } else {
                deliverAtTheBeginning(consumer);
            }
        });
    }

    private ControlTopic lookedAt() {
        ControlTopic looked = Mockito.mock(ControlTopic.class);
        Mockito.doAnswer(_ -> topicId).when(looked).idNow();
        Mockito.doAnswer(_ -> lately ? "first" : topicId).when(looked).id();
        return looked;
    }

    private void start(Consumer<RecordedEvent> obey) {
        followers.add(new ControlFollower("clock", obey));
        start();
    }

    private void start() {
        reader = new ControlReader(followers, this::consumer, lookedAt(), events(), watch.watched());
        reader.start();
    }

    private OrdersSetAside setAside() {
        return followers.getFirst().setAside();
    }

    private MockConsumer<String, byte[]> consumer() {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
        Node node = new Node(0, "localhost", 1);
        consumer.updatePartitions(
                Topics.CONTROL, List.of(new PartitionInfo(Topics.CONTROL, 0, node, new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(CONTROL, 0L));
        consumer.updateEndOffsets(Map.of(CONTROL, (long) topic.size()));
        consumer.schedulePollTask(() -> topic.stream()
                .filter(record -> record.offset() >= consumer.position(CONTROL))
                .forEach(consumer::addRecord));
        consumers.add(consumer);
        return consumer;
    }

    private void order(long sequence, String offset) {
        order(sequence, offset, "Clock:hall");
    }

    private void order(long sequence, String offset, String key) {
        topic.add(event(sequence, CLOCK_SET, JSON.write(new ClockSet(Duration.parse(offset))), key));
    }

    private void arrive(long sequence, String offset) {
        arrive(sequence, offset, "Clock:hall");
    }

    private void arrive(long sequence, String offset, String key) {
        order(sequence, offset, key);
        deliverLast();
    }

    private void deliverLast() {
        MockConsumer<String, byte[]> consumer = consumers.getLast();
        ConsumerRecord<String, byte[]> record = topic.getLast();
        consumer.schedulePollTask(() -> consumer.addRecord(record));
    }

    private ConsumerRecord<String, byte[]> event(long sequence, String type, String value) {
        return event(sequence, type, value, "Clock:hall");
    }

    private ConsumerRecord<String, byte[]> event(long sequence, String type, String value, String key) {
        ConsumerRecord<String, byte[]> record = record(value.getBytes(UTF_8), key);
        Map.of(
                        CloudEventHeaders.SPEC_VERSION,
                        "1.0",
                        CloudEventHeaders.ID,
                        key + "@" + sequence,
                        CloudEventHeaders.SOURCE,
                        "/clock",
                        CloudEventHeaders.TYPE,
                        type,
                        CloudEventHeaders.SUBJECT,
                        key,
                        CloudEventHeaders.SEQUENCE,
                        Long.toString(sequence),
                        CloudEventHeaders.TIME,
                        "2026-11-28T01:00:00Z",
                        CloudEventHeaders.ACTOR,
                        "ops")
                .forEach((name, header) -> record.headers().add(name, header.getBytes(UTF_8)));
        return record;
    }

    private ConsumerRecord<String, byte[]> record(byte @Nullable [] value) {
        return record(value, "Clock:hall");
    }

    private ConsumerRecord<String, byte[]> record(byte @Nullable [] value, String key) {
        return new ConsumerRecord<>(Topics.CONTROL, 0, topic.size(), key, value);
    }

    private static CloudEventReader events() {
        return new CloudEventReader(EventTypes.all(), JSON);
    }

    @SuppressWarnings("unchecked")
    private ObjectProvider<ControlFollower> provider() {
        ObjectProvider<ControlFollower> provider = Mockito.mock(ObjectProvider.class, Mockito.CALLS_REAL_METHODS);
        Mockito.doAnswer(_ -> followers.iterator()).when(provider).iterator();
        return provider;
    }
}
