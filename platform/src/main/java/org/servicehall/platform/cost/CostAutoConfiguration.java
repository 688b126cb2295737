package org.servicehall.platform.cost;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts what a service asks of its store, where {@code hall.store.counted} says so: the driver makes documents of each command and
 * of its answer as soon as somebody listens (ADR 81).
 */
@AutoConfiguration(before = MongoAutoConfiguration.class)
class CostAutoConfiguration {
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "hall.store.counted", havingValue = "true")
    static class Counting {
        @Bean
        StoreCommands storeCommands() {
            return new StoreCommands();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer countedCommands(StoreCommands counting) {
            return client -> client.addCommandListener(counting);
        }
    }

    @Bean
    CostsEndpoint costsEndpoint(ObjectProvider<StoreCommands> counting, ObjectProvider<MeterRegistry> metrics) {
        return new CostsEndpoint(counting, metrics);
    }
}
