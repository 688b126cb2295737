package org.servicehall.platform.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.servicehall.platform.automation.AutomationAutoConfiguration;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.bulk.BulkWrites;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.letter.ReadTopics;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.relay.TopicWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Runs every {@link Projection} bean of a service that has a store, and its automations. */
@AutoConfiguration(
        after = {LoopAutoConfiguration.class, LetterAutoConfiguration.class, AutomationAutoConfiguration.class})
@ConditionalOnBean(Letters.class)
@EnableConfigurationProperties(ProjectionSettings.class)
public class ProjectionAutoConfiguration {
    @Bean
    Generations viewGenerations(MongoDatabase database) {
        return new Generations(database);
    }

    @Bean
    Views views(MongoDatabase database, Generations generations) {
        return new Views(database, generations);
    }

    /** @throws IllegalStateException when the store is too old for it */
    @Bean
    BulkWrites bulkWrites(MongoClient client, MongoDatabase database) {
        BulkWrites writes = new BulkWrites(client);
        writes.requireThatStoreCan(database.getName());
        return writes;
    }

    @Bean
    ReadTopics readTopics(ProjectionRunners runners) {
        return runners::topics;
    }

    @Bean
    ConsumerLoops consumerLoops(
            @Value("${spring.application.name}") String service,
            MongoDatabase database,
            BulkWrites writes,
            KafkaClients kafka,
            DeadLetterTopic deadLetters,
            Views views,
            Incoming.Reader reader,
            Letters letters,
            Genuine genuine,
            TopicIds topicIds,
            ObjectProvider<MeterRegistry> metrics,
            Loops threads,
            ProjectionSettings settings) {
        return new ConsumerLoops(
                service,
                database,
                new Together(writes),
                kafka::member,
                deadLetters,
                reader,
                views,
                letters,
                genuine,
                metrics.getIfAvailable(SimpleMeterRegistry::new),
                topicIds,
                threads,
                settings);
    }

    @Bean
    ProjectionRunners projectionRunners(
            ObjectProvider<Projection<?>> projections,
            Automations automations,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            Loops threads,
            ProjectionSettings settings) {
        return new ProjectionRunners(
                settings.running() ? projections.orderedStream().toList() : List.of(),
                automations,
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
    @Import({ProjectionOpsController.class, OverviewController.class})
    static class Web {}
}
