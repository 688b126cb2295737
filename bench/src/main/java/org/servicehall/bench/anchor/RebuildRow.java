package org.servicehall.bench.anchor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Round;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Timings;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.projection.ProjectionOps;
import org.servicehall.platform.relay.Relay;

/**
 * A view made anew, and a bare consumer that writes as many documents in bulk, from the first batch to the end of the topic:
 * joining a group takes its time whatever is read then.
 */
public final class RebuildRow implements Row {
    private static final int STREAMS = 2_000;
    private static final int LINES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws Exception {
        try (Bed bed = Bed.on(hall)) {
            long events = publish(bed, effort.of(STREAMS));
            List<Round<Measured>> rounds =
                    effort.inRounds().abba(() -> ours(bed), () -> new RawView(hall, bed.name()).rebuild(events));
            return List.of(
                    Line.ratio(name(), "events of a view", "1/s", rounds, Measured::perSecond, Aim.atLeast(0.6)),
                    Line.ours(
                            name(),
                            "events of a view, alone",
                            "1/s",
                            rounds,
                            Measured::perSecond,
                            Aim.atLeast(17_000)));
        }
    }

    /** @return how many events are on the topic then, each of them in the live view */
    private static long publish(Bed bed, int streams) throws InterruptedException {
        StreamStore store = bed.part(StreamStore.class);
        Relay relay = bed.part(Relay.class);
        ProjectionOps ops = bed.part(ProjectionOps.class);
        Stream.generate(() -> UUID.randomUUID().toString()).limit(streams).forEach(sheet -> {
            store.append(Lines.stream(sheet), 0, Lines.first(sheet, LINES));
            relay.nudge(Lines.stream(sheet));
        });
        long events = (long) streams * LINES;
        await(() -> status(ops).applied() >= events);
        return events;
    }

    private static Measured ours(Bed bed) throws InterruptedException {
        ProjectionOps ops = bed.part(ProjectionOps.class);
        GroupOffsets offsets = bed.part(GroupOffsets.class);
        String collection = ops.rebuild(Sheets.NAME).rebuilding();
        String group = bed.name() + "." + collection;
        MongoCollection<Document> made = bed.part(MongoDatabase.class).getCollection(collection);
        Map<TopicPartition, Long> ends = offsets.ends(Set.of(bed.name()));
        long all = ends.values().stream().mapToLong(Long::longValue).sum();
        Measured measured = new Measured(
                rate(all, () -> made.find().first() != null, () -> offsets.done(group, ends) == all), new Timings());
        await(() -> status(ops).rebuilding().isEmpty());
        return measured;
    }

    /** Events a second, from the last look at which none was applied to the one at which all are said to be, as all are at once. */
    private static double rate(long all, BooleanSupplier begun, BooleanSupplier over) throws InterruptedException {
        long[] began = {System.nanoTime()};
        await(() -> {
            long look = System.nanoTime();
            boolean more = begun.getAsBoolean();
            if (!more) {
                began[0] = look;
            }
            return more;
        });
        await(over);
        return all / ((System.nanoTime() - began[0]) / 1e9);
    }

    private static ProjectionOps.Status status(ProjectionOps ops) {
        return ops.list().stream()
                .filter(status -> status.name().equals(Sheets.NAME))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Nothing more happens after " + PATIENCE);
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }
}
