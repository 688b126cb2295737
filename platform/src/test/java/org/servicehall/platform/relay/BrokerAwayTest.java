package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.loop.LoopWatch;
import org.servicehall.standalone.Backbone;
import org.servicehall.standalone.BackboneSettings;

class BrokerAwayTest {
    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private static final CommandContext WANG = CommandContext.of("wang.fang", Instant.EPOCH);
    private static final RelaySettings SETTINGS =
            new RelaySettings("notes", Map.of(), "/notes", Duration.ofMillis(100), Duration.ofSeconds(1), 500);

    @Test
    void whileTheBrokerIsAwayCommandsAreAcceptedAndTheirEventsFollowWhenItIsBack(@TempDir Path data) {
        BackboneSettings settings = BackboneSettings.in(data).withTopics(List.of("notes"), 1);
        Backbone before = Backbone.start(settings);
        String address = before.kafka();
        MongoDatabase database = DATABASE.fresh();
        Notes notes = Notes.on(database);
        TopicMemory memory = new TopicMemory(database);
        Map<String, Object> broker = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        try (Producer<String, byte[]> producer = RelayProducer.open(broker, SETTINGS);
                Admin admin = Admin.create(broker)) {
            TopicWatch watch = new TopicWatch(new SeenTopics(admin), admin, memory, notes.store(), SETTINGS);
            Republication republication = new Republication("notes", notes.store(), watch, memory);
            Relay relay = new Relay(notes.store(), producer, watch, republication, SETTINGS, LoopWatch.loops());
            notes.eventSourcing().whenAppended(relay::nudge);
            relay.start();
            write(notes, "before");
            new PublishedTopic(address, "notes").awaitComplete(Map.of("Note:1", 1));

            before.close();
            write(notes, "meanwhile");
            write(notes, "meanwhile too");
            await().until(() -> relay.failure() != null);
            assertThat(new RelayHealth(relay, watch).health().getStatus().getCode())
                    .isEqualTo("DOWN");
            assertThat(relay.backlog()).isPositive();

            int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
            try (Backbone after = Backbone.start(settings.withPorts(port, 0))) {
                new PublishedTopic(after.kafka(), "notes").awaitComplete(Map.of("Note:1", 3));
                await().until(() -> relay.failure() == null && relay.backlog() == 0);
                assertThat(new RelayHealth(relay, watch).health().getStatus().getCode())
                        .isEqualTo("UP");
                relay.stop();
            }
        }
        notes.close();
    }

    private static void write(Notes notes, String line) {
        notes.eventSourcing().commands().send(new Note.Write("1", line), WANG);
    }
}
