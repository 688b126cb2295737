package org.servicehall.standalone;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates topics that keep what they hold for ever: they are the hall's history, not a buffer. */
final class KafkaTopics {
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private KafkaTopics() {}

    static void create(String kafka, Collection<String> names, int partitions) {
        if (names.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !existing.contains(name))
                    .map(name ->
                            new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(KEPT_FOR_EVER))
                    .toList();
            admin.createTopics(missing).all().get();
            awaitLeaders(admin, names);
        } catch (ExecutionException e) {
            throw new BackboneFailure("The topics " + names + " could not be created", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackboneFailure("Interrupted while creating topics", e);
        }
    }

    /** A topic just created has no leaders yet for a moment; a producer would log warnings and retry. */
    private static void awaitLeaders(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!haveLeaders(admin, names)) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Topics without leader after " + PATIENCE + ": " + names);
            }
            Thread.sleep(20);
        }
    }

    private static boolean haveLeaders(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .allMatch(partition ->
                            partition.leader() != null && !partition.leader().isEmpty());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }
}
