package org.servicehall.bench.load;

import java.util.ArrayList;
import java.util.List;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Spread;

/** What a hall costs that nobody asks for anything. */
public final class RestRow implements Row {
    private static final int SECONDS = 60;

    @Override
    public String name() {
        return "rest";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws InterruptedException {
        CostTrial trial = new CostTrial(hall.gateway(), hall.services());
        int seconds = Math.max(5, effort.of(SECONDS));
        List<Line> lines = new ArrayList<>();
        if (trial.isCounted()) {
            Spending rest = trial.rest(seconds).times(1.0 / seconds);
            lines.add(Line.of(
                    name(), "store commands", "1/s", Spread.of(rest.all().commands()), Aim.atMost(2)));
        }
        // Asking the services for their costs is no rest: it is over when the processor's time begins.
        ProcessorTime processor = ProcessorTime.begin(new Processes(hall.run()));
        Thread.sleep(seconds * 1000L);
        processor
                .millis()
                .forEach((part, millis) -> lines.add(
                        Line.of(name(), "of a core, " + part, "%", Spread.of(millis / (10.0 * seconds)), null)));
        lines.add(Line.of(
                name(), "of a core, all", "%", Spread.of(processor.allMillis() / (10.0 * seconds)), Aim.atMost(2)));
        return lines;
    }
}
