package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.relay.Republication.State;
import org.servicehall.platform.relay.Republication.Status;
import org.servicehall.platform.testing.EmbeddedStack;

/** Topics can be made again from the streams (ADR 14). */
class RepublicationTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final CommandContext WANG =
            CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03.004Z"));

    private final EmbeddedStack stack = EmbeddedStack.get();
    private final List<Instance> instances = new ArrayList<>();

    private MongoDatabase database;
    private Notes notes;
    private PublishedTopic topic;
    private Map<String, String> topicsOfKinds = Map.of();

    @BeforeEach
    void open() {
        database = DATABASE.fresh();
        notes = Notes.on(database);
        topic = newTopic();
    }

    @AfterEach
    void close() {
        instances.forEach(Instance::close);
        notes.close();
    }

    @Test
    void afterTheLossAnOldStreamsNewEventComesBehindItsOldOnesAndTheRestOnCommand() {
        publishedThenLost(3);

        Instance instance = new Instance();
        await().until(() -> !instance.watch.behind().isEmpty());
        assertThat(instance.health()).isEqualTo("DEGRADED");
        assertThat(instance.republication.state().status()).isEqualTo(Status.BEHIND);
        write("1", 1);
        topic.awaitComplete(Map.of("Note:1", 3));

        instance.republication.begin(false);
        topic.awaitComplete(Map.of("Note:0", 2, "Note:1", 3, "Note:2", 2));
        State state = awaitFinished(instance);
        assertThat(state.republication().streams()).isEqualTo(3);
        assertThat(state.republication().events()).isEqualTo(7);
        assertThat(state.republication().missing()).isZero();
        assertThat(topic.records()).hasSize(7);
        await().until(() -> instance.health().equals("UP"));
        assertThat(notes.store().unpublished(10)).isEmpty();
    }

    @Test
    void killedInTheMiddleItGoesOnAfterTheRestartWhereItWas() {
        int streams = 4 * Republication.AT_ONCE;
        publishedThenLost(streams);
        Instance killed = new Instance();
        await().until(() -> !killed.watch.behind().isEmpty());
        killed.republication.begin(false);
        topic.awaitRecords(Republication.AT_ONCE);
        killed.close();
        int sentBefore = topic.records().size();

        Instance next = new Instance();
        State state = awaitFinished(next);

        assertThat(sentBefore).isLessThan(2 * streams);
        assertThat(state.republication().streams()).isEqualTo(streams);
        topic.awaitComplete(versions(streams));
        assertThat(topic.records()).hasSizeLessThanOrEqualTo(2 * streams + 4 * Republication.AT_ONCE);
    }

    @Test
    void twoInstancesAtOnceOnlyRepeatWhileNewEventsCome() {
        int streams = 2 * Republication.AT_ONCE;
        publishedThenLost(streams);
        Instance one = new Instance();
        Instance other = new Instance();
        await().until(() ->
                !one.watch.behind().isEmpty() && !other.watch.behind().isEmpty());

        one.republication.begin(false);
        other.republication.begin(false);
        IntStream.range(0, 40).forEach(i -> write(String.valueOf(i * 5), 1));

        awaitFinished(one);
        awaitFinished(other);
        Map<String, Integer> versions = versions(streams);
        IntStream.range(0, 40).forEach(i -> versions.merge("Note:" + i * 5, 1, Integer::sum));
        topic.awaitComplete(versions);
        await().until(() -> notes.store().unpublished(10).isEmpty());
    }

    @Test
    void aTopicThatEndsBeforeWhatWasAcknowledgedIsBehindAlthoughItIsTheSame() {
        publishedThenStopped(1);
        database.getCollection("topics")
                .updateOne(new Document("_id", topic.name()), new Document("$inc", new Document("ends.0", 1_000L)));

        Instance instance = new Instance();
        await().until(() -> instance.watch.behind().contains(topic.name()));

        instance.republication.begin(false);
        awaitFinished(instance);
        topic.awaitComplete(versions(1));
        assertThat(topic.records()).hasSize(4);
    }

    @Test
    void anEmptyTopicThatIsSeenForTheFirstTimeIsBehindWhatTheStoreHasPublished() {
        publishedThenStopped(1);
        database.getCollection("topics").drop();
        stack.loseTopic(3, topic.name());

        Instance instance = new Instance();
        await().until(() -> instance.watch.behind().contains(topic.name()));
    }

    @Test
    void aWholeTopicIsNotBehindAndIsSentAgainOnlyWhenTold() {
        publishedThenStopped(1);
        Instance instance = new Instance();
        await().until(() -> instance.health().equals("UP") && instance.watch.topic(topic.name()) != null);
        assertThat(instance.republication.begin(false).status()).isEqualTo(Status.COMPLETE);
        assertThat(topic.records()).hasSize(2);

        assertThat(instance.republication.begin(true).status()).isEqualTo(Status.RUNNING);
        awaitFinished(instance);
        assertThat(topic.records()).hasSize(4);
        topic.awaitComplete(versions(1));
    }

    @Test
    void whatEveryServiceStartsFromIsSentAgainWithoutACommand() {
        PublishedTopic control = newTopic();
        topicsOfKinds = Map.of("Note", control.name());
        Instance first = new Instance();
        write("1", 2);
        control.awaitComplete(Map.of("Note:1", 2));
        await().until(() -> notes.store().unpublished(10).isEmpty());
        first.close();
        stack.loseTopic(3, control.name());

        Instance instance = new Instance();
        control.awaitComplete(Map.of("Note:1", 2));
        await().until(() -> instance.health().equals("UP"));
        assertThat(instance.watch.behind()).isEmpty();
    }

    private void publishedThenLost(int streams) {
        publishedThenStopped(streams);
        stack.loseTopic(3, topic.name());
    }

    private void publishedThenStopped(int streams) {
        Instance before = new Instance();
        IntStream.range(0, streams).forEach(i -> write(String.valueOf(i), 2));
        topic.awaitComplete(versions(streams));
        await().until(() -> notes.store().unpublished(10).isEmpty());
        before.close();
        assertThat(before.watch.behind()).isEmpty();
    }

    private static Map<String, Integer> versions(int streams) {
        return IntStream.range(0, streams).boxed().collect(Collectors.toMap(i -> "Note:" + i, i -> 2));
    }

    private static State awaitFinished(Instance instance) {
        return await().atMost(PATIENCE)
                .until(
                        instance.republication::state,
                        state -> state.status() == Status.COMPLETE
                                && state.republication() != null
                                && !state.republication().goesOn());
    }

    private void write(String note, int lines) {
        List<String> texts =
                IntStream.range(0, lines).mapToObj(i -> "line " + i).toList();
        notes.eventSourcing().commands().send(new Note.Write(note, texts), WANG);
    }

    private PublishedTopic newTopic() {
        PublishedTopic made = new PublishedTopic(stack.kafka(), "notes-" + UUID.randomUUID());
        stack.createTopics(3, made.name());
        return made;
    }

    /** What one process of the service has. */
    private final class Instance implements AutoCloseable {
        private final Producer<String, byte[]> producer;
        private final Admin admin;
        private final TopicWatch watch;
        private final Republication republication;
        private final Relay relay;

        Instance() {
            RelaySettings settings = new RelaySettings(
                    topic.name(), topicsOfKinds, "/notes", Duration.ofMillis(50), Duration.ofSeconds(5), 500);
            TopicMemory memory = new TopicMemory(database);
            producer = RelayProducer.open(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()), settings);
            admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()));
            watch = new TopicWatch(new SeenTopics(admin), admin, memory, notes.store(), settings);
            republication = new Republication(topic.name(), notes.store(), watch, memory);
            relay = new Relay(notes.store(), producer, watch, republication, settings, LoopWatch.loops());
            notes.eventSourcing().whenAppended(relay::nudge);
            relay.start();
            instances.add(this);
        }

        String health() {
            return new RelayHealth(relay, watch).health().getStatus().getCode();
        }

        @Override
        public void close() {
            if (relay.isRunning()) {
                relay.stop();
                admin.close();
                producer.close();
            }
        }
    }
}
