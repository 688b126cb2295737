package org.servicehall.platform.cost;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Counts what a service asks of its store, always: it costs next to nothing. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
class CostAutoConfiguration {
    @Bean
    StoreCommands storeCommands() {
        return new StoreCommands();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countedCommands(StoreCommands counting) {
        return client -> client.addCommandListener(counting);
    }

    @Bean
    CostsEndpoint costsEndpoint(StoreCommands counting, ObjectProvider<MeterRegistry> metrics) {
        return new CostsEndpoint(counting, metrics);
    }
}
