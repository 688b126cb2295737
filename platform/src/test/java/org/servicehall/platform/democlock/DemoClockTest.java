package org.servicehall.platform.democlock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.assertj.core.data.TemporalUnitOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.control.ControlAutoConfiguration;
import org.servicehall.platform.eventstore.DocumentDatabase;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.relay.CloudEventHeaders;
import org.servicehall.platform.relay.RelayAutoConfiguration;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.time.ClockOutOfRange;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.time.TimeAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

class DemoClockTest {
    private static final Actor CLERK = new Actor("wang.fang", "330106", Set.of(Role.CLERK), "CIVIL_AFFAIRS");

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Guarded {}

    @RegisterExtension
    static final DocumentDatabase DATABASE = new DocumentDatabase();

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    KafkaAutoConfiguration.class,
                    LoopAutoConfiguration.class,
                    ControlAutoConfiguration.class,
                    RelayAutoConfiguration.class,
                    TimeAutoConfiguration.class,
                    DemoClockAutoConfiguration.class))
            .withBean(MongoDatabase.class, DATABASE::fresh)
            .withPropertyValues("hall.relay.source=/intake")
            .withPropertyValues(
                    "spring.kafka.bootstrap-servers=" + EmbeddedStack.get().kafka());

    @BeforeAll
    static void createTopics() {
        EmbeddedStack.get().createTopics();
    }

    @Test
    void oneServiceSetsTheClockOfAllAndOfThoseThatStartLater() {
        Instant nationalDayEve = Instant.parse("2025-09-26T01:00:00Z");
        service.withPropertyValues("spring.profiles.active=embedded,demo", "hall.clock.control=true")
                .run(intake -> service.withPropertyValues("spring.profiles.active=embedded,demo")
                        .run(cases -> {
                            intake.getBean(ClockControl.class).set(nationalDayEve, "ops");
                            Awaitility.await()
                                    .untilAsserted(() -> assertThat(clock(cases).instant())
                                            .isCloseTo(nationalDayEve, withinSeconds()));
                            intake.getBean(ClockControl.class).advance(Duration.ofDays(2), "ops");
                            service.withPropertyValues("spring.profiles.active=embedded,demo")
                                    .run(late -> assertThat(clock(late).instant())
                                            .isCloseTo(nationalDayEve.plus(2, ChronoUnit.DAYS), withinSeconds()));
                        }));
    }

    @Test
    void anOrderOutOfRangeIsRefusedBeforeAnybodyIsTold() {
        service.withPropertyValues("spring.profiles.active=embedded,demo", "hall.clock.control=true")
                .run(intake -> {
                    ClockControl control = intake.getBean(ClockControl.class);
                    control.advance(Duration.ofHours(1), "ops");
                    ClockEndpoint endpoint = new ClockEndpoint(control, clock(intake));
                    assertThatThrownBy(() -> endpoint.set(
                                    new ClockEndpoint.Setting(null, Duration.ofHours(1_000_000_000_000_000L)), CLERK))
                            .isInstanceOfSatisfying(
                                    ClockOutOfRange.class,
                                    refused -> assertThat(refused.field()).isEqualTo("advance"));
                    assertThatThrownBy(() -> endpoint.set(
                                    new ClockEndpoint.Setting(Instant.parse("2300-01-01T00:00:00Z"), null), CLERK))
                            .isInstanceOfSatisfying(
                                    ClockOutOfRange.class,
                                    refused -> assertThat(refused.field()).isEqualTo("instant"));
                    Duration told = clock(intake).offset();
                    service.withPropertyValues("spring.profiles.active=embedded,demo")
                            .run(late -> assertThat(clock(late).offset()).isEqualTo(told));
                });
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrderOutOfRangeThatStandsOnTheTopicStopsNobodyFromStartingOrFollowing() {
        service.withPropertyValues("spring.profiles.active=embedded,demo", "hall.clock.control=true")
                .run(intake -> {
                    overflow(intake.getBean("clockProducer", Producer.class));
                    service.withPropertyValues("spring.profiles.active=embedded,demo")
                            .run(cases -> {
                                assertThat(cases).hasNotFailed();
                                intake.getBean(ClockControl.class).set(Instant.parse("2025-09-26T01:00:00Z"), "ops");
                                Awaitility.await()
                                        .untilAsserted(
                                                () -> assertThat(clock(cases).instant())
                                                        .isCloseTo("2025-09-26T01:00:00Z", withinSeconds()));
                            });
                });
    }

    /** As an earlier build let it through. */
    private static void overflow(Producer<String, byte[]> producer) throws Exception {
        ProducerRecord<String, byte[]> order = new ProducerRecord<>(
                Topics.CONTROL, "Clock:hall", "{\"offset\":\"PT1000000000000000H\"}".getBytes(UTF_8));
        Map.of(
                        CloudEventHeaders.TYPE,
                        "org.servicehall.control.clock-set.v1",
                        CloudEventHeaders.SUBJECT,
                        "Clock:hall",
                        CloudEventHeaders.SEQUENCE,
                        "7",
                        CloudEventHeaders.TIME,
                        "2026-11-28T01:00:00Z",
                        CloudEventHeaders.ACTOR,
                        "ops")
                .forEach((name, header) -> order.headers().add(name, header.getBytes(UTF_8)));
        producer.send(order).get();
    }

    @Test
    void itsEndpointIsGuarded() {
        service.withUserConfiguration(Guarded.class)
                .withPropertyValues("spring.profiles.active=embedded,demo", "hall.clock.control=true")
                .run(intake -> assertThatThrownBy(() -> intake.getBean(ClockEndpoint.class)
                                .set(new ClockEndpoint.Setting(null, Duration.ofHours(1)), CLERK))
                        .isInstanceOf(AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void theProfileAloneDoesNothingWhereTheStackIsNotEmbedded() {
        service.withPropertyValues("spring.profiles.active=demo", "hall.clock.control=true")
                .run(production -> assertThat(production)
                        .doesNotHaveBean(ClockEndpoint.class)
                        .doesNotHaveBean(ClockFollower.class));
    }

    @Test
    void outsideTheDemoNobodySetsIt() {
        service.withPropertyValues("hall.clock.control=true").run(production -> {
            assertThat(production).doesNotHaveBean(ClockControl.class).doesNotHaveBean(ClockFollower.class);
            assertThat(clock(production).offset()).isZero();
        });
    }

    private static HallClock clock(ApplicationContext context) {
        return context.getBean(HallClock.class);
    }

    private static TemporalUnitOffset withinSeconds() {
        return within(10, ChronoUnit.SECONDS);
    }
}
