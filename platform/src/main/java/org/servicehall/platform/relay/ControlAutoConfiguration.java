package org.servicehall.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Reads {@code hall.control} for every {@link ControlFollower} of a service. */
@AutoConfiguration(after = {KafkaAutoConfiguration.class, LoopAutoConfiguration.class})
@ConditionalOnBean(KafkaConnectionDetails.class)
public class ControlAutoConfiguration {
    /** Whoever looks at topics for the relay or for orders asks through it. */
    @Bean(destroyMethod = "close")
    Admin topicsAdmin(KafkaProperties kafka, KafkaConnectionDetails connection) {
        Map<String, Object> config = kafka.buildAdminProperties();
        config.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return Admin.create(config);
    }

    @Bean
    ControlReader controlReader(
            ObjectProvider<ControlFollower> followers,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            @Qualifier("topicsAdmin") Admin topicsAdmin,
            Loops loops) {
        return new ControlReader(
                followers.stream().toList(),
                ControlConsumers.of(kafka, connection),
                new ControlTopic(topicsAdmin),
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
