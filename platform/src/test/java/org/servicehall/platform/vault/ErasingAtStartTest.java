package org.servicehall.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.servicehall.platform.vault.ErasableVault.HALL;
import static org.servicehall.platform.vault.ErasableVault.KEY;
import static org.servicehall.platform.vault.ErasableVault.NO;
import static org.servicehall.platform.vault.ErasableVault.ZHANG;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.axonframework.modelling.configuration.EntityModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.control.ControlAutoConfiguration;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.relay.RelayAutoConfiguration;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.ErasureOrderOnTopic;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What was ordered before a crash is done when the service opens, and no disk keeps an order from being obeyed (ADR 21). */
@Tag("R3")
class ErasingAtStartTest {
    private static final EmbeddedStack STACK = EmbeddedStack.get();

    private final String database = "hall_erasing_" + UUID.randomUUID();
    private final ErasableVault hall = new ErasableVault(database, Clock.systemUTC());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void anOrderOnTheTopicIsObeyedBeforeTheServiceOpensThoughItsFileCannotBeWritten() throws Exception {
        STACK.createTopics();
        Path orders = folder.resolve("erasures");
        Files.writeString(orders, "in the way");
        hall.keep(NO, hall.zhang, ZHANG);
        ErasureOrderOnTopic.publish(hall.order(HALL + "-SC20261124-0001", hall.zhang));

        service(orders).run(context -> {
            assertThat(hall.read(NO)).as("at the start").isEmpty();
            await().until(() -> health(context).getDetails().containsKey("erasure-files"));
            assertThat(health(context).getStatus().getCode()).isEqualTo("DOWN");

            String other = hall.vault.personRef(HALL, "330106198802143019");
            hall.keep(HALL + "-20261123-0008", other, ZHANG);
            ErasureOrderOnTopic.publish(hall.order(HALL + "-SC20261124-0002", other));
            await().until(() -> hall.read(HALL + "-20261123-0008").isEmpty());

            Files.delete(orders);
            await().until(() -> Files.exists(orders.resolve(HALL + "-SC20261124-0001.json"))
                    && Files.exists(orders.resolve(HALL + "-SC20261124-0002.json")));
            await().until(() -> health(context).getStatus().getCode().equals("UP"));
        });
    }

    @Test
    void anOrderOfTheFilesIsObeyedBeforeTheServiceOpens() {
        STACK.createTopics();
        hall.keep(NO, hall.zhang, ZHANG);
        ErasureFiles files = new ErasureFiles(folder);
        files.take(hall.order());
        files.catchUp();
        service(folder).run(context -> assertThat(hall.read(NO)).isEmpty());
    }

    private ApplicationContextRunner service(Path orders) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        KafkaAutoConfiguration.class,
                        EventSourcingAutoConfiguration.class,
                        LoopAutoConfiguration.class,
                        ControlAutoConfiguration.class,
                        RelayAutoConfiguration.class,
                        VaultAutoConfiguration.class))
                .withBean(EventTypes.class, () -> Notes.TYPES)
                .withBean("noteEntity", EntityModule.class, Note::module)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "spring.mongodb.uri=" + STACK.mongoUri(database),
                        "spring.kafka.bootstrap-servers=" + STACK.kafka(),
                        "hall.vault.enabled=true",
                        "hall.vault.key=" + KEY,
                        "hall.vault.index-key=" + KEY,
                        "hall.vault.erasure-directory=" + orders,
                        "hall.loops.failing-after=0ms");
    }

    private static Health health(AssertableApplicationContext context) {
        return context.getBean("loopsHealthIndicator", HealthIndicator.class).health();
    }
}
