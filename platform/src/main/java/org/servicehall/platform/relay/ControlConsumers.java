package org.servicehall.platform.relay;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.Loops;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;

/** Makes followers of {@code hall.control}: without a group, since every instance reads all of it. */
public final class ControlConsumers {
    /** For so long, in milliseconds, the broker keeps a question for orders that there are none of. */
    private static final int NEWS_AWAITED = 1_000;

    private ControlConsumers() {}

    /**
     * @param name what is followed, as {@code clock}
     * @param obey what to do with an event; takes it in memory alone, so that what fails fails for ever
     */
    public static ControlFollower follower(
            String name,
            KafkaProperties kafka,
            KafkaConnectionDetails connection,
            Loops loops,
            Consumer<RecordedEvent> obey) {
        Map<String, Object> config = kafka.buildConsumerProperties();
        config.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NEWS_AWAITED);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        Map<String, Object> looking = kafka.buildAdminProperties();
        looking.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        return new ControlFollower(
                name,
                () -> new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer()),
                new ControlTopic(Admin.create(looking)),
                new CloudEventReader(EventTypes.all(), new EventJson()),
                loops,
                obey);
    }
}
