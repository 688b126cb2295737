package org.servicehall.bench.anchor;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Round;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Timings;
import org.servicehall.bench.timing.Work;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.relay.Relay;

/**
 * Events that are in the store, from the moment the relay is told of them until a consumer has them; and as many records from
 * an idempotent producer with {@code acks=all}, read by the same consumer.
 */
public final class RelayRow implements Row {
    private static final int STREAMS = 3_000;
    private static final int PER_SECOND = 50;
    private static final int AT_PACE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Sample(Measured fast, Timings paced) {}

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws Exception {
        try (Bed bed = Bed.on(hall);
                Arrivals arrivals = new Arrivals(bed.kafka(), bed.name());
                RawProducer producer = new RawProducer(bed.kafka(), bed.name())) {
            StreamStore store = bed.part(StreamStore.class);
            Relay relay = bed.part(Relay.class);
            List<Round<Sample>> rounds = effort.inRounds()
                    .abba(
                            () -> sample(
                                    arrivals,
                                    effort,
                                    stream -> laid(store, stream),
                                    relay::nudge,
                                    () -> awaitPublished(store)),
                            () -> sample(arrivals, effort, _ -> {}, producer::send, () -> {}));
            return List.of(
                    Line.ratio(
                            name(),
                            "events of as many streams, until a consumer has them",
                            "1/s",
                            rounds,
                            sample -> sample.fast().perSecond(),
                            Aim.atLeast(0.8)),
                    Line.added(
                            name(),
                            "added p99 at " + PER_SECOND + "/s",
                            "ms",
                            rounds,
                            sample -> sample.paced().millisAt(99),
                            Aim.atMost(20)));
        }
    }

    private static void laid(StreamStore store, String stream) {
        store.append(stream, 0, Lines.first(stream.substring(stream.indexOf(':') + 1), 1));
    }

    private interface Afterwards {
        void run() throws InterruptedException;
    }

    private static Sample sample(
            Arrivals arrivals, Effort effort, Consumer<String> before, Consumer<String> send, Afterwards afterwards)
            throws Exception {
        List<String> streams =
                Stream.generate(RelayRow::newStream).limit(effort.of(STREAMS)).toList();
        streams.forEach(before);
        CompletableFuture<?>[] all = streams.stream().map(arrivals::of).toArray(CompletableFuture<?>[]::new);
        long began = System.nanoTime();
        streams.forEach(send);
        CompletableFuture.allOf(all).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        Measured fast = new Measured(streams.size() / ((System.nanoTime() - began) / 1e9), new Timings());
        afterwards.run();
        Timings paced = new Timings();
        var _ = Work.atPace(effort.of(AT_PACE), PER_SECOND, _ -> {
            String stream = newStream();
            before.accept(stream);
            CompletableFuture<Long> arrival = arrivals.of(stream);
            long sent = System.nanoTime();
            send.accept(stream);
            paced.record(arrival.get(PATIENCE.toSeconds(), TimeUnit.SECONDS) - sent);
        });
        afterwards.run();
        return new Sample(fast, paced);
    }

    private static String newStream() {
        return Lines.stream(UUID.randomUUID().toString());
    }

    /** What the relay still marks would stand in the next one's way. */
    private static void awaitPublished(StreamStore store) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!store.unpublished(1).isEmpty()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("The relay does not get done");
            }
            Thread.sleep(10);
        }
    }
}
