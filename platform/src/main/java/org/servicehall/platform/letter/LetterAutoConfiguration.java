package org.servicehall.platform.letter;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.servicehall.platform.consumer.ConsumerAutoConfiguration;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.desk.Desk;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.StreamStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps what the consumers of a service set aside. */
@AutoConfiguration(after = ConsumerAutoConfiguration.class)
@ConditionalOnBean(KafkaClients.class)
public class LetterAutoConfiguration {
    @Bean
    DeadLetterTopic deadLetterTopic(KafkaClients kafka) {
        return new DeadLetterTopic(kafka);
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
    LetterOps letterOps(Letters letters, ObjectProvider<ReadTopics> topics, ObjectProvider<Clock> clock) {
        return new LetterOps(letters, topics.getIfAvailable(() -> Set::of), clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    LetterCounts letterCounts(Letters letters, ObjectProvider<MeterRegistry> metrics) {
        return new LetterCounts(letters, metrics.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    LetterHealth lettersHealthIndicator(LetterCounts counts) {
        return new LetterHealth(counts);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @Import(LetterController.class)
    static class Web {
        @Bean
        Desk letterDesk(@Value("${hall.relay.source:/${spring.application.name}}") String service, Letters letters) {
            return new LetterDesk(service.substring(1), letters);
        }
    }
}
