package org.servicehall.platform.democlock;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.platform.control.ControlFollower;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.time.TimeAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Lets the demo set the clock of all services. Outside its profile, or with real sign-in, none of this exists. */
@AutoConfiguration(
        after = {TimeAutoConfiguration.class, LoopAutoConfiguration.class},
        afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@Profile("demo & embedded")
@ConditionalOnBean(KafkaConnectionDetails.class)
@Import(ClockReading.class)
class DemoClockAutoConfiguration {
    @Bean
    ClockFollower clockFollower(HallClock clock, MongoDatabase database) {
        return new ClockFollower(clock, new ClockMemory(database));
    }

    @Bean
    ClockRestoration clockRestoration(ClockFollower follower, ObjectProvider<ClockControl> control) {
        ClockControl setter = control.getIfAvailable();
        return new ClockRestoration(setter == null ? follower::recall : setter::restore);
    }

    @Bean
    ControlFollower clockControlFollower(ClockFollower follower) {
        return new ControlFollower("clock", follower::obey);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("hall.clock.control")
    @Import(ClockEndpoint.class)
    static class Control {
        @Bean(destroyMethod = "close")
        Producer<String, byte[]> clockProducer(KafkaProperties kafka, KafkaConnectionDetails connection) {
            Map<String, Object> config = kafka.buildProducerProperties();
            config.put(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    connection.getProducer().getBootstrapServers());
            // somebody waits for the clock
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }

        @Bean
        ClockControl clockControl(
                @Qualifier("clockProducer") Producer<String, byte[]> clockProducer,
                ClockFollower follower,
                HallClock clock,
                @Value("${hall.relay.source}") String source) {
            return new ClockControl(clockProducer, follower, clock, new EventJson(), source);
        }

        @Bean
        PublicPaths clockPath() {
            return PublicPaths.of("GET /api/clock");
        }
    }
}
