package org.servicehall.platform.consumer;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.SeenTopics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** What reads topics, in a service that has a store for what it reads. */
@AutoConfiguration(
        afterName = {
            "org.servicehall.platform.eventstore.EventSourcingAutoConfiguration",
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean({MongoDatabase.class, KafkaConnectionDetails.class})
@EnableConfigurationProperties(ConsumerSettings.class)
public class ConsumerAutoConfiguration {
    @Bean
    KafkaClients consumerKafkaClients(
            KafkaProperties kafka, KafkaConnectionDetails connection, ConsumerSettings settings) {
        Map<String, Object> common = new HashMap<>(kafka.buildAdminProperties());
        common.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, String.join(",", connection.getBootstrapServers()));
        return new KafkaClients(common, settings.batch());
    }

    @Bean
    GroupOffsets groupOffsets(KafkaClients kafka) {
        return new GroupOffsets(kafka.admin());
    }

    @Bean
    TopicIds topicIds(SeenTopics topics, GroupOffsets offsets) {
        return new TopicIds(topics, offsets);
    }

    @Bean
    BrokerHealth brokerHealthIndicator(GroupOffsets offsets) {
        return new BrokerHealth(offsets);
    }

    @Bean
    Incoming.Reader incomingReader(EventTypes types, EventJson json) {
        return new Incoming.Reader(types, new CloudEventReader(types, json));
    }
}
