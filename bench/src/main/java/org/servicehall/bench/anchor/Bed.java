package org.servicehall.bench.anchor;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.servicehall.bench.suite.Hall;
import org.servicehall.contracts.EventTypes;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.automation.AutomationAutoConfiguration;
import org.servicehall.platform.consumer.ConsumerAutoConfiguration;
import org.servicehall.platform.control.ControlAutoConfiguration;
import org.servicehall.platform.eventstore.EventSourcingAutoConfiguration;
import org.servicehall.platform.letter.LetterAutoConfiguration;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.projection.ProjectionAutoConfiguration;
import org.servicehall.platform.relay.RelayAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The platform's store, relay and projections as a service has them, in this process, with a database and a topic of their
 * own on the hall's store and broker. Closing it drops both.
 */
final class Bed implements AutoCloseable {
    /** As many as the hall's topics have. */
    static final int PARTITIONS = 12;

    private final String name;
    private final Hall hall;
    private final Admin admin;
    private final ConfigurableApplicationContext service;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        MongoAutoConfiguration.class,
        KafkaAutoConfiguration.class,
        EventSourcingAutoConfiguration.class,
        LoopAutoConfiguration.class,
        ControlAutoConfiguration.class,
        RelayAutoConfiguration.class,
        ConsumerAutoConfiguration.class,
        LetterAutoConfiguration.class,
        AutomationAutoConfiguration.class,
        ProjectionAutoConfiguration.class
    })
    static class Service {
        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(SheetEvent.class);
        }

        @Bean
        Sheets sheets(@Value("${hall.relay.topic}") String topic) {
            return new Sheets(topic);
        }
    }

    private Bed(String name, Hall hall, Admin admin) {
        this.name = name;
        this.hall = hall;
        this.admin = admin;
        this.service = new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(
                        "--spring.application.name=" + name,
                        "--spring.mongodb.uri=" + hall.mongo() + "/" + database(),
                        "--spring.kafka.bootstrap-servers=" + hall.kafka(),
                        "--hall.relay.topic=" + name,
                        // it publishes what it is told of, and nothing before
                        "--hall.relay.sweep-interval=1h",
                        "--logging.level.root=ERROR");
    }

    /**
     * @throws ExecutionException when the broker makes no topic
     * @throws InterruptedException when stopped
     */
    static Bed on(Hall hall) throws ExecutionException, InterruptedException {
        String name = "bench-" + UUID.randomUUID();
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, hall.kafka()));
        try {
            admin.createTopics(Stream.of(name, Topics.deadLetters(name))
                            .map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()))
                            .toList())
                    .all()
                    .get();
            return new Bed(name, hall, admin);
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            admin.close();
            throw e;
        }
    }

    private String database() {
        return "hall_" + name.replace('-', '_');
    }

    /** Name of the service and of its topic. */
    String name() {
        return name;
    }

    String kafka() {
        return hall.kafka();
    }

    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() {
        service.close();
        try (MongoClient client = MongoClients.create(hall.mongo())) {
            client.getDatabase(database()).drop();
        }
        try (admin) {
            admin.deleteTopics(List.of(name, Topics.deadLetters(name))).all().get();
            List<String> groups = admin.listGroups().valid().get().stream()
                    .map(GroupListing::groupId)
                    .filter(group -> group.startsWith(name))
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
        } catch (ExecutionException e) {
            System.err.println("left behind: topic and groups " + name + ", " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
