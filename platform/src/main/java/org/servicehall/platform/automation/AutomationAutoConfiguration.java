package org.servicehall.platform.automation;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.consumer.TopicIds;
import org.servicehall.platform.letter.DeadLetterTopic;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Finds every {@link Automation} bean of a service that has a store. They run as long as its projections do. */
@AutoConfiguration(after = {LoopAutoConfiguration.class, LetterAutoConfiguration.class})
@ConditionalOnBean(Letters.class)
@EnableConfigurationProperties(AutomationSettings.class)
public class AutomationAutoConfiguration {
    private static final Duration LOOKED_FOR_FORMER_GROUPS = Duration.ofSeconds(12);

    @Bean
    AutomationNumbers automationNumbers(MongoDatabase database) {
        return new AutomationNumbers(database);
    }

    /** Whoever starts them ends them. */
    @Bean(destroyMethod = "")
    Automations automations(
            @Value("${spring.application.name}") String service,
            ObjectProvider<Automation> automations,
            AutomationNumbers numbers,
            KafkaClients kafka,
            DeadLetterTopic deadLetters,
            Incoming.Reader reader,
            Letters letters,
            Genuine genuine,
            ObjectProvider<MeterRegistry> metrics,
            TopicIds topicIds,
            GroupOffsets offsets,
            Loops threads,
            AutomationSettings settings) {
        return new AutomationLoops(
                        service,
                        numbers,
                        kafka::member,
                        deadLetters,
                        reader,
                        letters,
                        genuine,
                        metrics.getIfAvailable(SimpleMeterRegistry::new),
                        topicIds,
                        threads,
                        settings.viewPatience())
                .automations(
                        settings.running() ? automations.orderedStream().toList() : List.of(),
                        offsets,
                        LOOKED_FOR_FORMER_GROUPS);
    }

    @Bean
    PublishedEvents publishedEvents(
            @Value("${spring.application.name}") String service,
            KafkaClients kafka,
            GroupOffsets offsets,
            AutomationNumbers numbers,
            Letters letters,
            Incoming.Reader reader) {
        return new PublishedEvents(
                kafka, offsets, AutomationLoops.group(service, Automations.READER), numbers, letters, reader);
    }
}
