package org.servicehall.bench.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Spread;
import org.servicehall.bench.timing.Timings;

/** How late views are at twenty applications a second. */
public final class PaceRow implements Row {
    private static final int PER_SECOND = 20;
    private static final int SECONDS = 60;
    private static final Aim SOON = Aim.atMost(250);

    @Override
    public String name() {
        return "pace";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws InterruptedException {
        Counter counter = Counter.at(hall.gateway());
        if (effort.percent() == 100) {
            Pace.warmUp(counter, PER_SECOND);
        }
        Map<Visit.Step, Timings> timings = new EnumMap<>(Visit.Step.class);
        for (Visit.Step step : Visit.Step.values()) {
            timings.put(step, new Timings());
        }
        int failed = 0;
        for (Future<Visit> visit : new Pace(counter, PER_SECOND).keep(effort.of(SECONDS))) {
            failed += count(visit, timings) ? 0 : 1;
        }
        List<Line> lines = new ArrayList<>();
        timings.forEach((step, of) -> lines.add(Line.of(
                name(),
                "p99 at " + PER_SECOND + "/s, " + step.text(),
                "ms",
                Spread.of(of.millisAt(99)),
                step.ofView() ? SOON : null)));
        lines.add(Line.of(name(), "failed", "visits", Spread.of(failed), Aim.atMost(0)));
        return lines;
    }

    private static boolean count(Future<Visit> visit, Map<Visit.Step, Timings> timings) throws InterruptedException {
        try {
            Visit done = visit.get();
            timings.forEach((step, of) -> of.record(step.nanos(done)));
            return true;
        } catch (ExecutionException e) {
            System.err.println("a visit failed: " + e.getCause());
            return false;
        }
    }
}
