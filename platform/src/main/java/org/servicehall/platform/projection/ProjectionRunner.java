package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.projection.Generations.Generation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection running in this instance: a loop for the live generation, and one for the generation being built.
 * Each has its own consumer group, so a rebuild is a group that starts at the beginning, shared by all instances and
 * resumed by any of them, and the switch is a change of the pointer alone.
 */
final class ProjectionRunner {
    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection<?> projection;
    private final Generations generations;
    private final ConsumerLoops loops;
    private final GroupOffsets offsets;
    private final MongoDatabase database;
    private @Nullable RebuildLoss loss;
    private final Map<String, ConsumerLoop> running = new ConcurrentHashMap<>();

    ProjectionRunner(
            Projection<?> projection,
            Generations generations,
            ConsumerLoops loops,
            GroupOffsets offsets,
            MongoDatabase database) {
        this.database = database;
        this.projection = projection;
        this.generations = generations;
        this.loops = loops;
        this.offsets = offsets;
    }

    /**
     * Starts and stops loops as the pointer says, and moves the pointer when the new generation has caught up.
     *
     * @param seen the pointer, read a moment ago
     */
    void tend(Generation seen) {
        follow(seen);
        if (seen.building() == null) {
            return;
        }
        Generation now = generations.current(projection.name());
        if (now.building() != null && hasCaughtUp(now) && hasSettled(now)) {
            loss = null;
            follow(generations.current(projection.name()));
        }
    }

    /** Takes the new generation, or gives it up; not yet while it is unclear whether it lost something or is a step behind. */
    private boolean hasSettled(Generation now) {
        if (now.lossAllowed() || wouldLose(now) == 0) {
            generations.switchTo(now);
            log.info("{} is now read from {}", projection.name(), now.building());
            return true;
        }
        if (loss == null || loss.isUnsure()) {
            return false;
        }
        generations.giveUp(now, loss.documents());
        log.error(
                "The rebuild of {} was given up: {} documents of the view that is read can't be made from the topics",
                projection.name(),
                loss.documents());
        return true;
    }

    private long wouldLose(Generation now) {
        if (loss == null || !loss.isOf(now)) {
            loss = new RebuildLoss(database, now);
        }
        return loss.look();
    }

    Collection<ConsumerLoop> loops() {
        return running.values();
    }

    Projection<?> projection() {
        return projection;
    }

    private void follow(Generation generation) {
        Set<String> wanted = Stream.of(generation.live(), generation.building())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        running.entrySet().removeIf(entry -> {
            boolean superfluous = !wanted.contains(entry.getKey());
            if (superfluous) {
                entry.getValue().close();
            }
            return superfluous;
        });
        wanted.forEach(collection -> running.computeIfAbsent(collection, name -> {
            ConsumerLoop loop = loops.projection(projection, name);
            loop.start();
            return loop;
        }));
    }

    /** Asked in this order: the live one may move on before the other is looked at, never the other way round. */
    private boolean hasCaughtUp(Generation generation) {
        String building = loops.group(Objects.requireNonNull(generation.building()));
        Map<TopicPartition, Long> live = offsets.committed(loops.group(generation.live()));
        return offsets.reached(building, live) && offsets.reached(building, goalWithoutLive(live));
    }

    /** A live group that has committed nothing yet says nothing; then the ends of the topics are the goal. */
    private Map<TopicPartition, Long> goalWithoutLive(Map<TopicPartition, Long> live) {
        return live.isEmpty() ? offsets.ends(projection.topics()) : Map.of();
    }
}
