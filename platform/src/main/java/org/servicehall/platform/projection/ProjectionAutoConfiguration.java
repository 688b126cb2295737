package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.TopicWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Runs every {@link Projection} and {@link Automation} bean of a service that has a store. */
@AutoConfiguration(
        after = LoopAutoConfiguration.class,
        afterName = {
            "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({MongoDatabase.class, KafkaConnectionDetails.class})
@EnableConfigurationProperties(ProjectionSettings.class)
class ProjectionAutoConfiguration {
    @Bean
    Generations viewGenerations(MongoDatabase database) {
        return new Generations(database);
    }

    @Bean
    Views views(MongoDatabase database, Generations generations) {
        return new Views(database, generations);
    }

    @Bean
    KafkaClients projectionKafkaClients(
            KafkaProperties kafka, KafkaConnectionDetails connection, ProjectionSettings settings) {
        Map<String, Object> common = new HashMap<>(kafka.buildAdminProperties());
        common.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", connection.getBootstrapServers()));
        return new KafkaClients(common, settings.batch());
    }

    @Bean
    GroupOffsets groupOffsets(KafkaClients kafka) {
        return new GroupOffsets(kafka.admin());
    }

    @Bean
    BrokerHealth brokerHealthIndicator(GroupOffsets offsets) {
        return new BrokerHealth(offsets);
    }

    @Bean
    DeadLetterTopic deadLetterTopic(KafkaClients kafka) {
        return new DeadLetterTopic(kafka);
    }

    @Bean
    Incoming.Reader incomingReader(EventTypes types, EventJson json) {
        return new Incoming.Reader(types, new CloudEventReader(types, json));
    }

    @Bean
    Letters letters(MongoDatabase database) {
        Letters letters = new Letters(database);
        letters.createIndexes();
        return letters;
    }

    @Bean
    Genuine genuine(@Value("${hall.relay.topic:}") String ownTopic, ObjectProvider<StreamStore> store, EventJson json) {
        StreamStore own = store.getIfAvailable();
        return own == null
                ? new Genuine(_ -> false, _ -> Optional.empty(), json)
                : new Genuine(ownTopic::equals, own::find, json);
    }

    @Bean
    @ConditionalOnBean(Streams.class)
    SetAside setAside(Letters letters, Streams streams) {
        return new SetAside(letters, streams);
    }

    @Bean
    LetterHealth lettersHealthIndicator(Letters letters, ObjectProvider<MeterRegistry> metrics) {
        return new LetterHealth(new LetterCounts(letters, metrics.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    LetterOps letterOps(Letters letters, ProjectionRunners runners, ObjectProvider<Clock> clock) {
        return new LetterOps(letters, runners, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ConsumerLoops consumerLoops(
            @Value("${spring.application.name}") String service,
            MongoDatabase database,
            KafkaClients kafka,
            DeadLetterTopic deadLetters,
            Views views,
            Incoming.Reader reader,
            Letters letters,
            Genuine genuine,
            GroupOffsets offsets,
            ObjectProvider<MeterRegistry> metrics,
            Loops threads,
            ProjectionSettings settings) {
        return new ConsumerLoops(
                service,
                database,
                kafka::member,
                deadLetters,
                reader,
                views,
                letters,
                genuine,
                metrics.getIfAvailable(SimpleMeterRegistry::new),
                new TopicIds(offsets),
                threads,
                settings.viewPatience());
    }

    @Bean
    PublishedEvents publishedEvents(
            KafkaClients kafka, GroupOffsets offsets, ConsumerLoops loops, Incoming.Reader reader) {
        return new PublishedEvents(kafka, offsets, loops, reader);
    }

    @Bean
    ProjectionRunners projectionRunners(
            ObjectProvider<Projection<?>> projections,
            ObjectProvider<Automation> automations,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            Loops threads,
            ProjectionSettings settings) {
        return new ProjectionRunners(
                settings.running() ? projections.orderedStream().toList() : List.of(),
                settings.running() ? automations.orderedStream().toList() : List.of(),
                loops,
                generations,
                database,
                offsets,
                threads);
    }

    @Bean
    ProjectionOps projectionOps(
            ProjectionRunners runners,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            ObjectProvider<TopicWatch> watch) {
        return new ProjectionOps(
                runners,
                loops,
                generations,
                database,
                offsets,
                () -> watch.stream().flatMap(each -> each.behind().stream()).collect(Collectors.toSet()));
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @Import({ProjectionOpsController.class, LetterController.class})
    static class Web {}
}
