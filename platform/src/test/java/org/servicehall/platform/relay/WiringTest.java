package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.configuration.EntityModule;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.control.ControlAutoConfiguration;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.servicehall.platform.eventstore.Note;
import org.servicehall.platform.eventstore.Notes;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.testing.EmbeddedStack;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class WiringTest {
    private static final EmbeddedStack STACK = EmbeddedStack.get();

    private final String topic = "notes-" + UUID.randomUUID();

    private static ApplicationContextRunner service(String database) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        KafkaAutoConfiguration.class,
                        EventSourcingAutoConfiguration.class,
                        LoopAutoConfiguration.class,
                        ControlAutoConfiguration.class,
                        RelayAutoConfiguration.class))
                .withBean(EventTypes.class, () -> Notes.TYPES)
                .withBean("noteEntity", EntityModule.class, Note::module)
                .withPropertyValues(
                        "spring.mongodb.uri=" + STACK.mongoUri(database),
                        "spring.kafka.bootstrap-servers=" + STACK.kafka());
    }

    @Test
    void aServiceDeclaresItsEntityAndTopicAndTheRestIsThere() {
        STACK.createTopics(3, topic);
        service("hall_wiring_" + UUID.randomUUID())
                .withPropertyValues("hall.relay.topic=" + topic)
                .run(context -> {
                    context.getBean(Commands.class)
                            .send(new Note.Write("1", "a"), CommandContext.of("wang.fang", Instant.EPOCH));

                    assertThat(context.getBean(Streams.class).version("Note:1")).isEqualTo(1);
                    new PublishedTopic(STACK.kafka(), topic).awaitComplete(Map.of("Note:1", 1));
                    assertThat(context).hasSingleBean(RelayHealth.class).hasSingleBean(CloudEventReader.class);
                });
    }

    @Test
    void aServiceWithoutEventsOfItsOwnReadsThoseOfOthers() {
        service("hall_wiring")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(CloudEventReader.class)
                        .doesNotHaveBean(Relay.class));
    }

    @Test
    void aServiceWhoseDatabaseHasNoNameDoesNotStart() {
        service("")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("spring.mongodb.uri must name the service's database"));
    }
}
