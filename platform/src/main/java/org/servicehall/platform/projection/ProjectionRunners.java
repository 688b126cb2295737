package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.projection.Generations.Generation;
import org.servicehall.platform.projection.Generations.Retired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the projections and automations of this service as long as the application runs. */
final class ProjectionRunners implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ProjectionRunners.class);
    /** While a view is made, so that it is read soon after. Else nothing moves but by order or in another instance. */
    private static final Duration CLOSELY = Duration.ofMillis(250);

    private final List<ProjectionRunner> projections;
    private final List<Automation> automations;
    private final ConsumerLoops loops;
    private final Generations generations;
    private final MongoDatabase database;
    private final GroupOffsets offsets;
    private final Loops threads;
    private volatile List<ConsumerLoop> automationLoops = List.of();
    private volatile boolean running;
    private volatile @Nullable Loop keeper;

    ProjectionRunners(
            List<Projection<?>> projections,
            List<Automation> automations,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            Loops threads) {
        refuseSharedNames(projections, automations);
        this.projections = projections.stream()
                .map(projection -> new ProjectionRunner(projection, generations, loops, offsets, database))
                .toList();
        this.automations = List.copyOf(automations);
        this.loops = loops;
        this.generations = generations;
        this.database = database;
        this.offsets = offsets;
        this.threads = threads;
    }

    /** Two of one name would share a consumer group, and each would miss what the other takes. */
    private static void refuseSharedNames(List<Projection<?>> projections, List<Automation> automations) {
        Set<String> names = new HashSet<>();
        Stream.concat(
                        projections.stream().map(Projection::name),
                        automations.stream().map(Automation::name))
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Two projections or automations are called " + name);
                });
    }

    /** Has the pointers looked at now, since this instance changed one. */
    void look() {
        Loop told = keeper;
        if (told != null) {
            told.wake();
        }
    }

    List<ProjectionRunner> projections() {
        return projections;
    }

    /** Topics that something of this service listens to. */
    Set<String> topics() {
        return Stream.concat(
                        projections.stream().map(runner -> runner.projection().topics()),
                        automations.stream().map(Automation::topics))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    List<ConsumerLoop> automations() {
        return automationLoops;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            automationLoops = automations.stream().map(loops::automation).toList();
            automationLoops.forEach(ConsumerLoop::start);
            keeper = threads.start("projections", this::keep);
        }
    }

    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        running = false;
        Loop told = keeper;
        if (told != null) {
            told.close();
        }
        List<ConsumerLoop> all = Stream.concat(
                        automationLoops.stream(), projections.stream().flatMap(runner -> runner.loops().stream()))
                .toList();
        all.forEach(ConsumerLoop::stop);
        all.forEach(ConsumerLoop::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Store or broker may be away, also at the start; the next round finds them. */
    private void keep(Loop self) throws InterruptedException {
        Round round = new Round();
        round.attempt("Looking which views are read and built", () -> {
            Function<String, Generation> seen = generations.look();
            projections.forEach(runner -> {
                String name = runner.projection().name();
                round.attempt(name, () -> runner.tend(seen.apply(name)));
            });
        });
        round.attempt("Dropping what nobody reads any more", this::dropRetired);
        round.end();
        self.well();
        self.rest(isMakingAView() ? CLOSELY : generations.betweenLooks());
    }

    private boolean isMakingAView() {
        return projections.stream()
                .anyMatch(runner -> generations.seen(runner.projection().name()).building() != null);
    }

    private void dropRetired() {
        for (Retired entry : generations.due()) {
            database.getCollection(entry.collection()).drop();
            loops.letters().removeAll(loops.group(entry.collection()));
            offsets.delete(List.of(loops.group(entry.collection())));
            generations.dropped(entry);
            log.info("Dropped {}, which nobody reads any more", entry.collection());
        }
    }
}
