package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.automation.Automations;
import org.servicehall.platform.consumer.ConsumerLoop;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.loop.Loop;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.projection.RetiredViews.Retired;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the projections and automations of this service as long as the application runs. */
final class ProjectionRunners implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ProjectionRunners.class);
    /** While a view is made, so that it is read soon after. Else nothing moves but by order or in another instance. */
    private static final Duration CLOSELY = Duration.ofMillis(250);

    private final List<ProjectionRunner> projections;
    private final ConsumerLoop pass;
    private final Automations automations;
    private final ConsumerLoops loops;
    private final Generations generations;
    private final MongoDatabase database;
    private final GroupOffsets offsets;
    private final Loops threads;
    private volatile boolean running;
    private boolean passStarted;
    private volatile @Nullable Loop keeper;

    ProjectionRunners(
            List<Projection<?>> projections,
            Automations automations,
            ConsumerLoops loops,
            Generations generations,
            MongoDatabase database,
            GroupOffsets offsets,
            Loops threads) {
        refuseSharedNames(projections, automations);
        this.pass = loops.pass(projections, generations);
        this.projections = projections.stream()
                .map(projection -> new ProjectionRunner(projection, generations, loops, pass, offsets, database))
                .toList();
        this.automations = automations;
        this.loops = loops;
        this.generations = generations;
        this.database = database;
        this.offsets = offsets;
        this.threads = threads;
    }

    /** Two of one name would share a consumer group or a number, and each would miss what the other takes. */
    private static void refuseSharedNames(List<Projection<?>> projections, Automations automations) {
        Set<String> names = new HashSet<>(Set.of(ConsumerLoops.VIEWS, Automations.READER));
        Stream.concat(projections.stream().map(Projection::name), automations.names().stream())
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
                        projections.stream().flatMap(runner -> runner.projection().topics().stream()),
                        automations.topics().stream())
                .collect(Collectors.toSet());
    }

    Automations automations() {
        return automations;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            automations.start();
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
                        projections.stream().flatMap(runner -> runner.loops().stream()), Stream.of(pass))
                .toList();
        automations.stop();
        all.forEach(ConsumerLoop::stop);
        automations.close();
        all.forEach(ConsumerLoop::close);
        projections.forEach(runner -> runner.loops().clear());
        passStarted = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Store or broker may be away, also at the start; the next round finds them. */
    private void keep(Loop self) throws InterruptedException {
        Round round = new Round();
        round.attempt("Looking which views are read and built", () -> {
            generations.look();
            begin();
            Function<String, Generation> seen = generations.lastSeen();
            projections.forEach(runner -> {
                String name = runner.projection().name();
                round.attempt(name, () -> runner.tend(seen.apply(name)));
            });
            startPass();
        });
        round.attempt("Dropping what nobody reads any more", () -> dropRetired(round));
        round.attempt("Removing groups that automations had", automations::removeFormerGroups);
        round.end();
        self.well();
        self.rest(isMakingAView() ? CLOSELY : generations.betweenLooks());
    }

    /** Where the pass has not begun it takes every view that nothing was made of; others join it by themselves. */
    private void begin() {
        List<String> names = generations.withoutPointer(
                projections.stream().map(runner -> runner.projection().name()).toList());
        if (names.isEmpty()) {
            return;
        }
        String pass = loops.group(ConsumerLoops.VIEWS);
        Map<String, String> groups = names.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> loops.group(generations.seen(name).live())));
        Set<String> all = new HashSet<>(groups.values());
        all.add(pass);
        Set<String> begun = offsets.begun(all);
        groups.values().removeIf(group -> begun.contains(group) || begun.contains(pass));
        generations.begin(names, groups.keySet());
    }

    /** It takes those that are in it from its beginning on; so that they are known first. */
    private void startPass() {
        if (!passStarted && !projections.isEmpty()) {
            pass.start();
            passStarted = true;
        }
    }

    private boolean isMakingAView() {
        return projections.stream()
                .anyMatch(runner -> generations.seen(runner.projection().name()).isUnderWay());
    }

    /** One whose group still has members waits for itself alone. */
    private void dropRetired(Round round) {
        generations.due().forEach(entry -> round.attempt(entry, () -> drop(entry)));
    }

    private void drop(Retired entry) {
        if (!entry.groupAlone()) {
            database.getCollection(entry.collection()).drop();
            loops.letters().removeAll(loops.group(entry.collection()));
        }
        offsets.delete(List.of(loops.group(entry.collection())));
        generations.dropped(entry);
        log.info("Dropped {}, which nobody needs any more", entry);
    }
}
