package org.servicehall.bench.sweep;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Scratch;
import org.servicehall.bench.timing.Measured;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.eventstore.StreamStore;

/** A sweep of the deadlines of many open cases, and the same of few: as many are due in both. */
public final class SweepRow implements Row {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int SWEEPS = 30;
    private static final int LOOKS = 1_000;
    /** Flat within a tenth. */
    private static final double FLAT = 0.9;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws Exception {
        return Scratch.with(hall, scratch -> measure(scratch, effort));
    }

    private List<Line> measure(MongoDatabase scratch, Effort effort) throws Exception {
        StreamStore store = new StreamStore(scratch, Clock.systemUTC());
        store.createIndexes();
        EventTypes types = EventTypes.of(Watched.WatchedEvent.class);
        try (EventSourcing service = new EventSourcing(store, types, new EventJson(), List.of(Watched.module()))) {
            OpenTerms few = OpenTerms.in(scratch, "few", FEW, service.commands());
            int open = Math.max(FEW, effort.of(MANY));
            OpenTerms many = OpenTerms.in(scratch, "many", open, service.commands());
            int sweeps = effort.of(SWEEPS);
            int looks = effort.of(LOOKS);
            return List.of(
                    line(
                            "sweeps that tell %,d, of %,d open beside %,d".formatted(OpenTerms.DUE, open, FEW),
                            effort,
                            () -> many.sweep(sweeps),
                            () -> few.sweep(sweeps)),
                    line(
                            "sweeps with nothing due, of %,d open beside %,d".formatted(open, FEW),
                            effort,
                            () -> many.look(looks),
                            () -> few.look(looks)));
        }
    }

    private Line line(String what, Effort effort, Callable<Measured> many, Callable<Measured> few) throws Exception {
        return Line.ratio(
                name(), what, "1/s", effort.inRounds().abba(many, few), Measured::perSecond, Aim.atLeast(FLAT));
    }
}
