package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.modelling.configuration.EntityModule;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.testing.EmbeddedStack;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A service with a vault sweeps what was laid without an event, by a loop like any other (ADR 10, ADR 12). */
class SweepingEnclosuresTest {
    private static final String LOOP = "vault-enclosure-sweep";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final CommandContext WANG =
            CommandContext.of("wang.fang", Instant.EPOCH).withKey("wang.fang/1");

    private final String name = "hall_sweep_" + UUID.randomUUID();
    private final String uri = EmbeddedStack.get().mongoUri(name);

    @Test
    void whatHasNoEventIsGoneAndWhatHasOneIsKnownToCount() {
        given(vault -> vault.insertMany(List.of(laid("330106-1", "another"), laid("330106-2", mark()))));
        service().run(context -> {
            await().until(() -> vault(context).equals(List.of(new Document("_id", "330106-2"))));
            assertThat(health(context).getStatus().getCode()).isEqualTo("UP");
            assertThat(context.getBean(MeterRegistry.class)
                            .get("hall.loops.alive")
                            .tag("loop", LOOP)
                            .gauge()
                            .value())
                    .isEqualTo(1);
        });
    }

    @Test
    void whatCannotBeLookedAtKeepsNothingFromTheOthersAndShowsInHealth() {
        Document broken = laid("330106-0", "broken").append("laidAt", "yesterday");
        given(vault -> vault.insertMany(List.of(broken, laid("330106-1", "another"))));
        service().run(context -> {
            await().until(() -> vault(context).size() == 1);
            await().until(() -> health(context).getStatus().getCode().equals("DOWN"));
            assertThat(health(context).getDetails()).containsKey(LOOP);
        });
    }

    private void given(Consumer<MongoCollection<Document>> laying) {
        try (MongoClient client = MongoClients.create(uri)) {
            MongoDatabase database = client.getDatabase(name);
            try (Notes notes = Notes.on(database)) {
                notes.eventSourcing().commands().send(new Note.Write("1", "recorded"), WANG);
            }
            laying.accept(database.getCollection("vault"));
        }
    }

    private static Document laid(String id, String mark) {
        return new Document("_id", id)
                .append("besideStream", "Note:1")
                .append("besideMark", mark)
                .append("laidAt", Date.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private static String mark() {
        return Owner.of("Note:1", WANG).mark();
    }

    private ApplicationContextRunner service() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        EventSourcingAutoConfiguration.class,
                        LoopAutoConfiguration.class,
                        VaultAutoConfiguration.class))
                .withBean(EventTypes.class, () -> Notes.TYPES)
                .withBean("noteEntity", EntityModule.class, Note::module)
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues(
                        "spring.mongodb.uri=" + uri,
                        "hall.vault.enabled=true",
                        "hall.vault.key=" + KEY,
                        "hall.vault.index-key=" + KEY,
                        "hall.loops.failing-after=0ms");
    }

    private static Health health(AssertableApplicationContext context) {
        return context.getBean("loopsHealthIndicator", HealthIndicator.class).health();
    }

    /** What lies there, without what says when and by whom it was laid. */
    private static List<Document> vault(AssertableApplicationContext context) {
        List<Document> all = new ArrayList<>();
        for (Document document :
                context.getBean(MongoDatabase.class).getCollection("vault").find()) {
            document.keySet().removeAll(List.of("besideStream", "besideMark"));
            all.add(document);
        }
        return all;
    }
}
