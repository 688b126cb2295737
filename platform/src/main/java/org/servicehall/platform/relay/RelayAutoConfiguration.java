package org.servicehall.platform.relay;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Publishes a service's events on the topic that {@code hall.relay.topic} names, and reads those of others. */
@AutoConfiguration(
        after = {EventSourcingAutoConfiguration.class, KafkaAutoConfiguration.class, LoopAutoConfiguration.class})
public class RelayAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean({EventTypes.class, EventJson.class})
    CloudEventReader cloudEventReader(EventTypes types, EventJson json) {
        return new CloudEventReader(types, json);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(KafkaConnectionDetails.class)
    static class Looking {
        /** Whoever looks how topics are, relay, orders or loops, asks through it. */
        @Bean(destroyMethod = "close")
        Admin topicsAdmin(KafkaProperties kafka, KafkaConnectionDetails connection) {
            Map<String, Object> config = kafka.buildAdminProperties();
            config.put(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    connection.getAdmin().getBootstrapServers());
            return Admin.create(config);
        }

        @Bean
        SeenTopics seenTopics(@Qualifier("topicsAdmin") Admin topicsAdmin) {
            return new SeenTopics(topicsAdmin);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(EventSourcing.class)
    @ConditionalOnProperty("hall.relay.topic")
    @EnableConfigurationProperties(RelaySettings.class)
    static class Publishing {
        @Bean(destroyMethod = "close")
        Producer<String, byte[]> relayProducer(
                KafkaProperties kafka, KafkaConnectionDetails connection, RelaySettings settings) {
            Map<String, Object> config = kafka.buildProducerProperties();
            config.put(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    connection.getProducer().getBootstrapServers());
            return RelayProducer.open(config, settings);
        }

        @Bean
        RecordsSent recordsSent(@Qualifier("relayProducer") Producer<String, byte[]> producer, RelaySettings settings) {
            return new RecordsSent(producer, new CloudEventWriter(settings).topics());
        }

        @Bean
        TopicMemory topicMemory(MongoDatabase database) {
            return new TopicMemory(database);
        }

        @Bean
        TopicWatch topicWatch(
                SeenTopics topics,
                @Qualifier("topicsAdmin") Admin topicsAdmin,
                TopicMemory memory,
                StreamStore store,
                RelaySettings settings) {
            return new TopicWatch(topics, topicsAdmin, memory, store, settings);
        }

        @Bean
        Republication republication(StreamStore store, TopicWatch watch, TopicMemory memory, RelaySettings settings) {
            return new Republication(settings.topic(), store, watch, memory);
        }

        @Bean
        Relay relay(
                EventSourcing eventSourcing,
                StreamStore store,
                @Qualifier("relayProducer") Producer<String, byte[]> producer,
                TopicWatch watch,
                Republication republication,
                RelaySettings settings,
                Loops loops) {
            Relay relay = new Relay(store, producer, watch, republication, settings, loops);
            eventSourcing.whenAppended(relay::nudge);
            return relay;
        }

        @Bean
        RelayHealth relayHealthIndicator(Relay relay, TopicWatch watch) {
            return new RelayHealth(relay, watch);
        }

        @Configuration(proxyBeanMethods = false)
        @ConditionalOnWebApplication
        @Import({TopicOpsController.class, StreamOpsController.class})
        static class Web {}
    }
}
