package org.servicehall.platform.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.relay.CloudEventReader;
import org.servicehall.platform.relay.RelayAutoConfiguration;
import org.servicehall.platform.relay.SeenTopics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Reads {@code hall.control} for every {@link ControlFollower} of a service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, LoopAutoConfiguration.class, RelayAutoConfiguration.class})
@ConditionalOnBean(KafkaConnectionDetails.class)
public class ControlAutoConfiguration {
    @Bean
    ControlReader controlReader(
            ObjectProvider<ControlFollower> followers,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            SeenTopics topics,
            Loops loops) {
        return new ControlReader(
                followers.stream().toList(),
                ControlConsumers.of(kafka, connection),
                new ControlTopic(topics),
                new CloudEventReader(EventTypes.all(), new EventJson()),
                loops);
    }

    @Bean
    ControlHealth controlHealthIndicator(ObjectProvider<ControlFollower> followers) {
        return new ControlHealth(followers);
    }

    @Bean
    MeterBinder ordersSetAside(ObjectProvider<ControlFollower> followers) {
        return metrics -> followers.forEach(
                follower -> Gauge.builder("hall.control.set.aside", follower.setAside(), OrdersSetAside::count)
                        .tag("follower", follower.name())
                        .register(metrics));
    }
}
