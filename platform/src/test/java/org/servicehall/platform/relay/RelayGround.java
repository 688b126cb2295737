package org.servicehall.platform.relay;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.testing.EmbeddedStack;

/** Notes, a topic of their own, and relays between the two. */
final class RelayGround implements AutoCloseable {
    static final Duration NEVER = Duration.ofHours(1);
    static final Duration SOON = Duration.ofMillis(50);
    static final CommandContext WANG = CommandContext.of("wang.fang", Instant.parse("2025-09-26T01:02:03.004Z"));

    private final EmbeddedStack stack = EmbeddedStack.get();

    final MongoDatabase database;
    final Notes notes;
    final PublishedTopic topic;
    final Producer<String, byte[]> producer;
    private final TopicMemory memory;
    private final Admin admin;
    final TopicWatch watch;

    RelayGround(MongoDatabase database) {
        this.database = database;
        notes = Notes.on(database);
        topic = new PublishedTopic(stack.kafka(), "notes-" + UUID.randomUUID());
        stack.createTopics(3, topic.name());
        producer = producer();
        memory = new TopicMemory(database);
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()));
        watch = watch();
        look();
    }

    private void look() {
        try {
            watch.check();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As each instance has one. */
    TopicWatch watch() {
        return new TopicWatch(new SeenTopics(admin), admin, memory, notes.store(), settings(SOON));
    }

    void loseTopic() {
        stack.loseTopic(3, topic.name());
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
        notes.close();
    }

    void write(String note, int lines) {
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

    Map<String, Integer> versions() {
        return IntStream.range(0, 10).mapToObj(i -> "Note:" + i).collect(Collectors.toMap(stream -> stream, stream ->
                (int) notes.eventSourcing().streams().version(stream)));
    }

    void awaitNothingLeft() {
        await().until(() -> notes.store().unpublished(10).isEmpty());
    }

    StreamPublisher publisher(StreamStore store, Producer<String, byte[]> through) {
        return publisher(store, through, new Marks(store, SOON));
    }

    StreamPublisher publisher(StreamStore store, Producer<String, byte[]> through, Marks marks) {
        return new StreamPublisher(store, through, new CloudEventWriter(settings(SOON)), watch, marks);
    }

    /** All that the streams have, to the end; gives what failed. */
    static Map<String, Throwable> publish(StreamPublisher publisher, String... streams) throws InterruptedException {
        Map<String, Throwable> failed =
                new HashMap<>(publisher.goOn(List.of(streams)).failed());
        while (publisher.isUnderWay()) {
            failed.putAll(publisher.goOn(List.of()).failed());
        }
        return failed;
    }

    Relay relay(Producer<String, byte[]> through, Duration sweepInterval) {
        return relay(notes.store(), through, sweepInterval);
    }

    Relay relay(StreamStore store, Producer<String, byte[]> through, Duration sweepInterval) {
        return relay(store, through, settings(sweepInterval), LoopWatch.loops());
    }

    Relay relay(StreamStore store, Producer<String, byte[]> through, RelaySettings settings, Loops loops) {
        Republication republication = new Republication(topic.name(), store, watch, memory);
        return new Relay(store, through, watch, republication, settings, loops);
    }

    Producer<String, byte[]> producer() {
        return RelayProducer.open(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka()), settings(SOON));
    }

    RelaySettings settings(Duration sweepInterval) {
        return settings(sweepInterval, 500);
    }

    RelaySettings settings(Duration sweepInterval, int batch) {
        return new RelaySettings(
                topic.name(), Map.of(), "/service-hall/notes", sweepInterval, Duration.ofSeconds(5), batch);
    }

    Running relay(Duration sweepInterval) {
        Relay relay = relay(producer, sweepInterval);
        notes.eventSourcing().whenAppended(relay::nudge);
        return new Running(relay);
    }

    record Running(Relay relay) implements AutoCloseable {
        Running {
            relay.start();
        }

        @Override
        public void close() {
            relay.stop();
        }
    }
}
