package org.servicehall.platform.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.Awaitility;
import org.servicehall.contracts.Topics;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real broker and a document store for tests, one of each for the whole JVM: containers where Docker answers, otherwise
 * the embedded stack. Tests keep apart by databases and topics of their own.
 */
public final class EmbeddedStack {
    private final String kind;
    private final String kafka;
    private final String mongo;

    private EmbeddedStack(String kind, String kafka, String mongo) {
        this.kind = kind;
        this.kafka = kafka;
        this.mongo = mongo;
    }

    /** The stack, started by the first who asks. */
    public static EmbeddedStack get() {
        return Holder.STACK;
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String kafka() {
        return kafka;
    }

    /** A connection string for the database. */
    public String mongoUri(String database) {
        return mongo.formatted(database);
    }

    /** Whether it is the embedded store and broker, or the images of production. */
    public boolean isEmbedded() {
        return kind.equals(EMBEDDED);
    }

    /** The hall's topics and their dead letters, 12 partitions each as in production. */
    public void createTopics() {
        createTopics(12, Topics.ALL);
    }

    /** These topics and their dead letters; those that are there stay. */
    public void createTopics(int partitions, String... topics) {
        createTopics(partitions, Arrays.asList(topics));
    }

    /** Deletes the topic with all it holds and makes an empty one of its name. */
    public void loseTopic(int partitions, String topic) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().until(() -> !admin.listTopics().names().get().contains(topic));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topic " + topic + " could not be deleted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        createTopics(partitions, topic);
    }

    /** Points an application under test at this stack, and has it count what it asks of the store. */
    public void register(DynamicPropertyRegistry registry, String database) {
        registry.add("spring.kafka.bootstrap-servers", this::kafka);
        registry.add("spring.mongodb.uri", () -> mongoUri(database));
        registry.add("hall.store.counted", () -> true);
    }

    private void createTopics(int partitions, Collection<String> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                    .filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, Optional.of(partitions), Optional.empty())
                            .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                    .toList();
            admin.createTopics(missing).all().get();
            List<String> names = missing.stream().map(NewTopic::name).toList();
            Awaitility.await().ignoreExceptions().until(() -> haveLeaders(admin, names));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics " + topics + " could not be created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean haveLeaders(Admin admin, List<String> names) throws Exception {
        return admin.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .allMatch(partition ->
                        partition.leader() != null && !partition.leader().isEmpty());
    }

    static final String EMBEDDED = "the embedded broker and store";

    private static final class Holder {
        /** What is awaited costs its patience only where it never comes; on a busy machine a group is slow to join. */
        private static final Duration PATIENCE = Duration.ofSeconds(30);

        static final EmbeddedStack STACK = start();

        private static EmbeddedStack start() {
            Awaitility.setDefaultTimeout(PATIENCE);
            EmbeddedStack stack = DockerStack.answers() ? docker() : embedded();
            System.out.println(
                    "Tests run on " + stack.kind + ": Kafka at " + stack.kafka + ", MongoDB at " + stack.mongoUri(""));
            return stack;
        }

        private static EmbeddedStack docker() {
            DockerStack docker = DockerStack.start();
            return new EmbeddedStack(DockerStack.IMAGES, docker.kafka(), docker.mongoUri("%s"));
        }

        private static EmbeddedStack embedded() {
            ProcessStack process = ProcessStack.start();
            return new EmbeddedStack(EMBEDDED, process.kafka(), process.mongoUri("%s"));
        }
    }
}
