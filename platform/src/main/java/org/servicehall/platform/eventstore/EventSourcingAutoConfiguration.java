package org.servicehall.platform.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Streams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Gives a service its event store and runs the entities it declares as {@link EntityModule} beans. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnBean(MongoClient.class)
public class EventSourcingAutoConfiguration {
    /**
     * The service's own database.
     *
     * @throws IllegalStateException when {@code spring.mongodb.uri} names none; MongoDB would quietly take {@code test}
     */
    @Bean
    @ConditionalOnMissingBean
    MongoDatabase serviceDatabase(MongoClient client, MongoConnectionDetails connection) {
        String name = connection.getConnectionString().getDatabase();
        if (name == null || name.equals("test")) {
            throw new IllegalStateException(
                    "spring.mongodb.uri must name the service's database, as mongodb://host:27017/hall_cases");
        }
        return client.getDatabase(name);
    }

    @Bean
    @ConditionalOnMissingBean
    EventTypes eventTypes() {
        return EventTypes.all();
    }

    @Bean
    @ConditionalOnMissingBean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    StreamStore streamStore(MongoDatabase database) {
        StreamStore store = new StreamStore(database, Clock.systemUTC());
        store.createIndexes();
        return store;
    }

    @Bean
    EventSourcing eventSourcing(
            StreamStore store, EventTypes types, EventJson json, ObjectProvider<EntityModule<?, ?>> entities) {
        List<EntityModule<?, ?>> declared = entities.orderedStream().toList();
        return new EventSourcing(store, types, json, declared);
    }

    @Bean
    Commands commands(EventSourcing eventSourcing) {
        return eventSourcing.commands();
    }

    @Bean
    Streams streams(EventSourcing eventSourcing) {
        return eventSourcing.streams();
    }

    @Bean
    Numbers numbers(MongoDatabase database) {
        return new Numbers(database);
    }

    @Bean
    MeterBinder unusedNumbers(Numbers numbers) {
        return metrics -> FunctionCounter.builder("hall.numbers.unused", numbers, Numbers::unused)
                .register(metrics);
    }
}
