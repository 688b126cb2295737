package org.servicehall.platform.projection;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.bulk.Together;
import org.servicehall.platform.bulk.Turn;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.RecordHandler;
import org.servicehall.platform.letter.Genuine;
import org.servicehall.platform.letter.Transient;
import org.servicehall.platform.view.WaitingReaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over the topics for all live views of a service: a batch is read once and handed to each view's feed, and what
 * they make of it is written together (ADR 62). A record is done when that is stored for every feed (ADR 51).
 */
final class ViewsPass implements RecordHandler {
    private static final Logger log = LoggerFactory.getLogger(ViewsPass.class);
    private static final int TRIES = 3;

    /** A view that takes part. */
    private record Fed(Generation live, ProjectionFeed<?> feed) {}

    private final List<Projection<?>> projections;
    private final Generations generations;
    private final ConsumerLoops loops;
    private final Together writing;
    private final Incoming.Reader reader;
    private final Genuine genuine;
    private final boolean awaited;
    private final WaitingReaders readers;
    private final SortedMap<Integer, Fed> fed = new TreeMap<>();
    private final Map<Integer, Integer> failures = new HashMap<>();
    private Map<Integer, Part> parts = Map.of();
    /** The pointers by which those take part. */
    private @Nullable Function<String, Generation> seen;
    /** While a view is made or joins, somebody waits for what all have. */
    private boolean settled;

    /**
     * @param awaited whether somebody waits for the views who is none of the readers
     * @param readers who say that they wait for one of the views
     */
    ViewsPass(
            List<? extends Projection<?>> projections,
            Generations generations,
            ConsumerLoops loops,
            Together writing,
            Incoming.Reader reader,
            Genuine genuine,
            boolean awaited,
            WaitingReaders readers) {
        this.projections = List.copyOf(projections);
        this.generations = generations;
        this.loops = loops;
        this.writing = writing;
        this.reader = reader;
        this.genuine = genuine;
        this.awaited = awaited;
        this.readers = readers;
    }

    @Override
    public Map<Integer, Part> parts(boolean moved) {
        Function<String, Generation> now = moved ? generations.look() : generations.lastSeen();
        if (!now.equals(seen)) {
            parts = parts(now);
            settled = projections.stream()
                    .noneMatch(projection -> now.apply(projection.name()).isUnderWay());
            seen = now;
        }
        return parts;
    }

    private Map<Integer, Part> parts(Function<String, Generation> now) {
        Map<Integer, Part> parts = new HashMap<>();
        for (Projection<?> projection : projections) {
            Generation live = now.apply(projection.name());
            if (live.isInPass()) {
                parts.put(live.part(), new Part(loops.group(live.live()), projection.topics()));
                fed.computeIfAbsent(live.part(), _ -> new Fed(live, loops.feed(projection, live.live())));
            }
        }
        fed.entrySet().removeIf(each -> {
            boolean over = !parts.containsKey(each.getKey());
            if (over) {
                each.getValue().feed().leaves();
            }
            return over;
        });
        failures.keySet().retainAll(parts.keySet());
        return Map.copyOf(parts);
    }

    @Override
    public void moved() {
        fed.values().forEach(each -> each.feed().moved());
    }

    @Override
    public void reassigned() {
        each(ProjectionFeed::reassigned);
    }

    /** Of readers of other instances nothing is known here: where they may wait for what this one feeds, it is taken that they do. */
    @Override
    public boolean gather(Duration atMost) {
        boolean may = !awaited
                && settled
                && fed.values().stream().allMatch(each -> each.feed().isFedHereAlone());
        if (may) {
            awaitReader(atMost);
        }
        return may;
    }

    private void awaitReader(Duration atMost) {
        try {
            readers.awaitAny(atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        each(feed -> feed.betweenBatches(assigned));
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        List<Incoming> batch =
                records.stream().map(reader::read).map(genuine::judged).toList();
        take(batch);
        failures.clear();
        records.forEach(done);
    }

    private void take(List<Incoming> batch) {
        Map<Turn, Generation> turns = new LinkedHashMap<>();
        fed.values().forEach(each -> each.feed().turn(batch).ifPresent(turn -> turns.put(turn, each.live())));
        Failed failed = new Failed(turns);
        writing.run(turns.keySet(), failed);
        judge(failed.views);
    }

    private final class Failed implements Together.Judge {
        private final Map<Turn, Generation> turns;
        private final Map<Generation, Throwable> views = new LinkedHashMap<>();

        Failed(Map<Turn, Generation> turns) {
            this.turns = turns;
        }

        @Override
        public void failed(Turn turn, Throwable failure) {
            note(Objects.requireNonNull(turns.get(turn)), failure, views);
        }

        @Override
        public void failedTogether(Throwable failure) {
            requireStore(failure);
        }
    }

    private void each(Consumer<ProjectionFeed<?>> action) {
        Map<Generation, Throwable> failed = new LinkedHashMap<>();
        for (Fed each : fed.values()) {
            try {
                action.accept(each.feed());
            } catch (RuntimeException | Error e) {
                note(each.live(), e, failed);
            }
        }
        judge(failed);
    }

    /** A view that fails keeps nothing from the others, whatever it fails by; only a store that is away is so for all. */
    private void note(Generation view, Throwable failure, Map<Generation, Throwable> failed) {
        requireStore(failure);
        failed.put(view, failure);
    }

    private void requireStore(Throwable failure) {
        if (Transient.is(failure) && !storeAnswers()) {
            fail(failure);
        }
    }

    private void judge(Map<Generation, Throwable> failed) {
        if (failed.size() < fed.size()) {
            failed.forEach(this::mayLeave);
        }
        failed.values().stream().findFirst().ifPresent(ViewsPass::fail);
    }

    /** Where it does, what it refuses or keeps somebody waiting for is that view's matter. */
    private boolean storeAnswers() {
        try {
            generations.look();
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    private static void fail(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    /** One that fails again and again where others don't goes on by itself, so that they go on without it. */
    private void mayLeave(Generation view, Throwable failure) {
        if (failures.merge(view.part(), 1, Integer::sum) >= TRIES) {
            log.error("{} can't take what it reads and leaves the views' pass", view.live(), failure);
            generations.leave(view);
        }
    }
}
