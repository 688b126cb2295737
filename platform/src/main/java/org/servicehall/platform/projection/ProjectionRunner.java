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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one projection running in this instance: a loop for the generation being built, and one for the live generation
 * until the views' pass feeds it. Each has its own consumer group, so a rebuild is a group that starts at the beginning,
 * shared by all instances and resumed by any of them, and the switch is a change of the pointer alone.
 */
final class ProjectionRunner {
    private static final Logger log = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Projection<?> projection;
    private final Generations generations;
    private final ConsumerLoops loops;
    private final ConsumerLoop pass;
    private final GroupOffsets offsets;
    private final MongoDatabase database;
    private @Nullable RebuildLoss loss;
    private @Nullable String fedByPass;
    private final Map<String, ConsumerLoop> running = new ConcurrentHashMap<>();

    ProjectionRunner(
            Projection<?> projection,
            Generations generations,
            ConsumerLoops loops,
            ConsumerLoop pass,
            GroupOffsets offsets,
            MongoDatabase database) {
        this.database = database;
        this.projection = projection;
        this.generations = generations;
        this.loops = loops;
        this.pass = pass;
        this.offsets = offsets;
    }

    /**
     * Starts and stops loops as the pointer says, and moves the pointer: when the new generation has caught up, and when the
     * live one has caught up with the pass and can join it.
     *
     * @param seen the pointer, read a moment ago
     */
    void tend(Generation seen) {
        follow(seen);
        if (!seen.isUnderWay()) {
            return;
        }
        Generation now = generations.current(projection.name());
        if (now.building() != null && hasCaughtUp(now) && hasSettled(now)) {
            loss = null;
            follow(generations.seen(projection.name()));
        } else if (now.joining()) {
            join(now);
        } else if (!now.isInPass() && hasCaughtUpWithThePass(now)) {
            generations.join(now);
        }
    }

    private void join(Generation now) {
        if (offsets.holdsFor(now.part(), loops.group(ConsumerLoops.VIEWS), projection.topics())) {
            generations.joined(now);
            log.info("{} is fed by the views' pass from now on", now.live());
            follow(generations.seen(projection.name()));
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

    /** The loop that feeds this collection, which is live: its own as long as it has one. */
    ConsumerLoop loopOf(String live) {
        return running.getOrDefault(live, pass);
    }

    Projection<?> projection() {
        return projection;
    }

    private void follow(Generation generation) {
        Set<String> wanted = Stream.of(generation.hasLoop() ? generation.live() : null, generation.building())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        followPass(generation);
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

    /** Before a loop of its own is closed, so that its meters go on. */
    private void followPass(Generation generation) {
        String now = generation.hasLoop() ? null : generation.live();
        if (Objects.equals(now, fedByPass)) {
            return;
        }
        if (fedByPass != null) {
            loops.forget(fedByPass, pass);
        }
        if (now != null) {
            loops.prepare(projection, now);
            loops.feeds(pass, now);
        }
        fedByPass = now;
    }

    /** Asked in this order: the live one may move on before the other is looked at, never the other way round. */
    private boolean hasCaughtUp(Generation generation) {
        String building = loops.group(Objects.requireNonNull(generation.building()));
        Map<TopicPartition, Long> live = committed(loops.groupOf(generation));
        return offsets.reached(building, live) && offsets.reached(building, goalWithoutLive(live));
    }

    /** A live group that has committed nothing yet says nothing; then the ends of the topics are the goal. */
    private Map<TopicPartition, Long> goalWithoutLive(Map<TopicPartition, Long> live) {
        return live.values().stream().allMatch(offset -> offset == 0) ? offsets.ends(projection.topics()) : Map.of();
    }

    private boolean hasCaughtUpWithThePass(Generation generation) {
        Map<TopicPartition, Long> there = committed(loops.group(ConsumerLoops.VIEWS));
        return offsets.reached(loops.group(generation.live()), there);
    }

    /** The pass reads topics of other views too. */
    private Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> committed = offsets.committed(group);
        committed.keySet().removeIf(partition -> !projection.topics().contains(partition.topic()));
        return committed;
    }
}
