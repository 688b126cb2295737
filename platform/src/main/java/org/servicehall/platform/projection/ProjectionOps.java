package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.letter.Letter.Kind;
import org.servicehall.platform.letter.LetterOps;
import org.servicehall.platform.letter.Letters.Kept;
import org.servicehall.platform.projection.UnderWay.Making;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.Remembers;

/** What operators do with projections: look at them, rebuild them, prove them. */
public final class ProjectionOps {
    private static final Duration LONGEST_COMPARISON = Duration.ofMinutes(2);
    private static final Document WITH_A_CAUSE = new Document(
            "kind",
            new Document(
                    "$in",
                    List.of(Kind.POISON.name(), Kind.EARLY.name(), Kind.UNREADABLE.name(), Kind.REFUSED.name())));
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * How a projection or automation is doing.
     *
     * @param collection the live collection; empty for an automation
     * @param wholeStreams {@link Remembers#WHOLE_STREAMS}, so that whoever compares views with streams knows which must have
     *     applied all of one; false for an automation
     * @param rebuilding the collection being built in its place; empty when none is
     * @param applied events applied by this instance since it started
     * @param lag events that wait on this instance's partitions; -1 while it knows nothing of them
     * @param oldest when the oldest of those was sent; null where none waits
     * @param poisoned streams set aside
     * @param wouldLose documents that the last rebuild would have lost, so that it was given up; 0 when it was not
     */
    public record Status(
            String name,
            String collection,
            boolean wholeStreams,
            String rebuilding,
            long applied,
            long lag,
            @Nullable Instant oldest,
            List<PoisonedStream> poisoned,
            long wouldLose) {}

    /**
     * A stream of which something was set aside; {@link LetterOps} tells each letter.
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
    private final Supplier<Set<String>> topicsBehind;
    private final UnderWay underWay;

    /** @param topicsBehind topics of this service that lack what it had published on them */
    ProjectionOps(
            ProjectionRunners runners,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            Supplier<Set<String>> topicsBehind) {
        this.topicsBehind = topicsBehind;
        this.runners = runners;
        this.loops = loops;
        this.generations = generations;
        this.database = database;
        this.offsets = offsets;
        this.underWay = new UnderWay(loops, offsets);
    }

    public List<Status> list() {
        List<Kept> poisoned = loops.letters().all(WITH_A_CAUSE);
        Stream<Status> automations =
                runners.automations().standings().stream().map(standing -> status(standing, poisoned));
        Function<String, Generation> now = generations.look();
        Stream<Status> projections = runners.projections().stream()
                .map(runner -> status(runner, now.apply(runner.projection().name()), poisoned));
        return Stream.concat(projections, automations).toList();
    }

    /** What is being rebuilt or compared. */
    List<Making> underWay() {
        Function<String, Generation> now = generations.look();
        return underWay.with(runners.projections().stream()
                        .map(ProjectionRunner::projection)
                        .map(projection -> Map.entry(projection, now.apply(projection.name()))))
                .toList();
    }

    /**
     * Begins a rebuild; the live view is read until the new one has caught up, and stays if that would lose documents.
     *
     * @throws Refusal while topics of this service are behind the store: what they lack would be missing
     */
    public Status rebuild(String name) {
        Set<String> behind = topicsBehind.get();
        List<String> lacking = projection(name).topics().stream()
                .filter(behind::contains)
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            throw Refusal.conflict("topics-behind", "D7", name, String.join(", ", lacking));
        }
        return rebuild(name, false);
    }

    /** Begins a rebuild, or lets the one that goes on take the live view's place, whatever is lost by it. */
    public Status rebuildAllowingLoss(String name) {
        return rebuild(name, true);
    }

    private Status rebuild(String name, boolean lossAllowed) {
        generations.build(projection(name).name(), lossAllowed);
        runners.look();
        return list().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
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
            underWay.begun(projection, scratch);
            return compare(projection, scratch);
        } finally {
            underWay.over(scratch);
            generations.retire(name, scratch, Duration.ZERO);
            runners.look();
        }
    }

    private Comparison compare(Projection<?> projection, String scratch) {
        long deadline = Progress.deadline(LONGEST_COMPARISON);
        Map<TopicPartition, Long> goal = offsets.ends(projection.topics());
        while (!offsets.reached(loops.group(scratch), goal)) {
            pause(deadline, projection.name());
        }
        while (true) {
            Generation now = generations.current(projection.name());
            Map<TopicPartition, Long> ends = offsets.ends(projection.topics());
            boolean bothThere =
                    offsets.reached(loops.group(scratch), ends) && offsets.reached(loops.groupOf(now), ends);
            ViewComparison seen = new ViewComparison(database, now.live(), scratch).run();
            boolean standing = bothThere && offsets.ends(projection.topics()).equals(ends);
            if (!seen.moving() || standing || Progress.until(deadline).compareTo(BETWEEN_LOOKS) <= 0) {
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

    private static Status status(Automations.Standing automation, List<Kept> poisoned) {
        return new Status(
                automation.name(),
                "",
                false,
                "",
                automation.applied(),
                automation.lag(),
                automation.oldest(),
                poisonedOf(automation.letters(), poisoned),
                0);
    }

    private Status status(ProjectionRunner runner, Generation now, List<Kept> poisoned) {
        ConsumerLoop loop = runner.loopOf(now.live());
        return new Status(
                now.projection(),
                now.live(),
                runner.projection().remembers() == Remembers.WHOLE_STREAMS,
                Objects.requireNonNullElse(now.building(), ""),
                (long) loops.applied(now.live()).count(),
                loop.lag(),
                loop.oldest(),
                poisonedOf(loops.group(now.live()), poisoned),
                now.wouldLose());
    }

    private static List<PoisonedStream> poisonedOf(String consumer, List<Kept> poisoned) {
        return poisoned.stream()
                .filter(letter -> letter.consumer().equals(consumer))
                .map(ProjectionOps::poisonedStream)
                .toList();
    }

    private static PoisonedStream poisonedStream(Kept letter) {
        return new PoisonedStream(
                letter.told(letter.stream()),
                letter.topic(),
                letter.told(letter.cause()),
                letter.since(),
                letter.kind().blocks(),
                letter.replay());
    }

    private Projection<?> projection(String name) {
        return runners.projections().stream()
                .<Projection<?>>map(ProjectionRunner::projection)
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("unknown-projection", name));
    }
}
