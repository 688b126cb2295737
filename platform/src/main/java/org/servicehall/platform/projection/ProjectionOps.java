package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.projection.Generations.Generation;
import org.servicehall.platform.projection.PoisonedStreams.Poisoned;

/** What operators do with projections: look at them, rebuild them, prove them, replay dead letters. */
public final class ProjectionOps {
    private static final Duration LONGEST_COMPARISON = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * How a projection or automation is doing.
     *
     * @param collection the live collection; empty for an automation
     * @param wholeStreams {@link Remembers#WHOLE_STREAMS}, so that whoever compares views with streams knows which must have
     *     applied all of one; false for an automation
     * @param rebuilding the collection being built in its place; empty when none is
     * @param applied events applied by this instance since it started
     * @param lag events that wait on this instance's partitions
     * @param poisoned streams set aside
     */
    public record Status(
            String name,
            String collection,
            boolean wholeStreams,
            String rebuilding,
            long applied,
            long lag,
            List<PoisonedStream> poisoned) {}

    /**
     * A stream with letters among the dead letters.
     *
     * @param waiting whether its later events wait
     * @param replaying whether it is about to be tried again
     */
    public record PoisonedStream(
            String stream, String topic, String cause, Instant since, boolean waiting, boolean replaying) {}

    /**
     * A view beside one rebuilt from the topics.
     *
     * @param documents number of documents of the live view, with those that are gone
     * @param events events that the live view remembers to have applied, each counted once
     * @param differences in words, the first twenty
     */
    public record Comparison(String name, boolean equal, long documents, long events, List<String> differences) {}

    private final ProjectionRunners runners;
    private final ConsumerLoops loops;
    private final Generations generations;
    private final MongoDatabase database;
    private final GroupOffsets offsets;

    ProjectionOps(
            ProjectionRunners runners,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets) {
        this.runners = runners;
        this.loops = loops;
        this.generations = generations;
        this.database = database;
        this.offsets = offsets;
    }

    public List<Status> list() {
        List<Poisoned> poisoned = loops.poisoned().all();
        Stream<Status> automations = runners.automations().stream().map(loop -> status(loop, poisoned));
        Stream<Status> projections = runners.projections().stream().map(runner -> status(runner, poisoned));
        return Stream.concat(projections, automations).toList();
    }

    /** Begins a rebuild; the live view is read until the new one has caught up. */
    public Status rebuild(String name) {
        generations.build(projection(name).name());
        return list().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Has the streams with letters in this topic tried again, by whichever instance owns them, within a second or so.
     *
     * @param deadLetterTopic as {@code hall.cases.dlt}
     * @return number of streams
     */
    public long replay(String deadLetterTopic) {
        return loops.poisoned().wantReplay(deadLetterTopic);
    }

    /**
     * Rebuilds the view into a collection of its own and compares it with the live one, while both follow the events.
     * Takes as long as a rebuild; gives up after two minutes and then tells what differed.
     */
    public Comparison compare(String name) {
        Projection<?> projection = projection(name);
        String scratch = name + "-compare-" + UUID.randomUUID();
        // Dropped even if this process dies in between.
        generations.retire(name, scratch, LONGEST_COMPARISON.multipliedBy(2));
        try (ConsumerLoop loop = loops.projection(projection, scratch)) {
            loop.start();
            return compare(projection, scratch);
        } finally {
            generations.retire(name, scratch, Duration.ZERO);
        }
    }

    private Comparison compare(Projection<?> projection, String scratch) {
        long deadline = Progress.deadline(LONGEST_COMPARISON);
        Map<TopicPartition, Long> goal = offsets.ends(projection.topics());
        while (!offsets.reached(loops.group(scratch), goal)) {
            pause(deadline, projection.name());
        }
        while (true) {
            String live = generations.current(projection.name()).live();
            ViewComparison seen = new ViewComparison(database, live, scratch).run();
            if (!seen.moving() || Progress.until(deadline).compareTo(BETWEEN_LOOKS) <= 0) {
                return new Comparison(
                        projection.name(),
                        seen.differences().isEmpty(),
                        seen.documents(),
                        seen.events(),
                        seen.differences());
            }
            pause(deadline, projection.name());
        }
    }

    private static void pause(long deadline, String name) {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while comparing " + name, e);
        }
        if (Progress.until(deadline).isZero()) {
            throw new IllegalStateException(
                    "The comparison of " + name + " did not catch up within " + LONGEST_COMPARISON);
        }
    }

    private Status status(ConsumerLoop automation, List<Poisoned> poisoned) {
        String name = automation.name();
        return new Status(
                name, "", false, "", applied(name), lag(name, List.of(automation)), poisonedOf(name, poisoned));
    }

    private Status status(ProjectionRunner runner, List<Poisoned> poisoned) {
        Generation now = generations.current(runner.projection().name());
        return new Status(
                now.projection(),
                now.live(),
                runner.projection().remembers() == Remembers.WHOLE_STREAMS,
                Objects.requireNonNullElse(now.building(), ""),
                applied(now.live()),
                lag(now.live(), runner.loops()),
                poisonedOf(now.live(), poisoned));
    }

    private long applied(String consumer) {
        return (long) loops.applied(consumer).count();
    }

    private long lag(String consumer, Collection<ConsumerLoop> running) {
        String group = loops.group(consumer);
        return running.stream()
                .filter(loop -> loop.group().equals(group))
                .mapToLong(ConsumerLoop::lag)
                .sum();
    }

    private List<PoisonedStream> poisonedOf(String consumer, List<Poisoned> poisoned) {
        String group = loops.group(consumer);
        return poisoned.stream()
                .filter(stream -> stream.consumer().equals(group))
                .map(ProjectionOps::poisonedStream)
                .toList();
    }

    private static PoisonedStream poisonedStream(Poisoned stream) {
        return new PoisonedStream(
                stream.stream(),
                stream.from().topic(),
                stream.cause(),
                stream.since(),
                stream.blocks(),
                stream.replayWanted());
    }

    private Projection<?> projection(String name) {
        return runners.projections().stream()
                .<Projection<?>>map(ProjectionRunner::projection)
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-projection", name));
    }
}
