package org.servicehall.bench.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Spread;
import org.servicehall.bench.timing.Work;

/** What a case costs, from its reception to the signed reply. */
public final class CaseRow implements Row {
    private static final int FOR_WARMING_UP = 3;
    private static final int COUNTED = 10;
    private static final int BEFORE_TIMING = 100;
    private static final int TIMED = 200;
    private static final int AT_ONCE = 8;

    @Override
    public String name() {
        return "case";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws InterruptedException {
        CostTrial trial = new CostTrial(hall.gateway(), hall.services());
        List<Line> lines = new ArrayList<>(trial.isCounted() ? counted(trial, effort) : List.of());
        Counter clerk = Counter.at(hall.gateway());
        Counter lead = Counter.at(hall.gateway(), "zhou.min");
        walk(clerk, lead, effort.of(BEFORE_TIMING));
        ProcessorTime processor = ProcessorTime.begin(new Processes(hall.run()));
        int cases = effort.of(TIMED);
        long began = System.nanoTime();
        walk(clerk, lead, cases);
        double seconds = (System.nanoTime() - began) / 1e9;
        lines.add(alone("whole cases, " + AT_ONCE + " at once", "1/s", cases / seconds, null));
        processor
                .millis()
                .forEach((part, millis) -> lines.add(alone("processor, " + part, "ms", millis / cases, null)));
        lines.add(alone("processor, all", "ms", processor.allMillis() / cases, Aim.atMost(60)));
        return lines;
    }

    private List<Line> counted(CostTrial trial, Effort effort) throws InterruptedException {
        trial.take(FOR_WARMING_UP);
        Spending restPerSecond = trial.rest(CostTrial.SECONDS_OF_REST).times(1.0 / CostTrial.SECONDS_OF_REST);
        Spending one = trial.ofOne(effort.of(COUNTED), restPerSecond);
        List<Line> lines = new ArrayList<>();
        lines.add(alone("store commands", "", one.all().commands(), Aim.atMost(80)));
        lines.add(alone("sent to the stores", "kB", one.all().bytes() / 1000, Aim.atMost(50)));
        one.byService()
                .forEach((service, amount) ->
                        lines.add(alone("store commands, " + service, "", amount.commands(), null)));
        double records =
                one.records().values().stream().mapToDouble(Double::doubleValue).sum();
        lines.add(alone("records", "", records, null));
        return lines;
    }

    private static void walk(Counter clerk, Counter lead, int cases) throws InterruptedException {
        var _ = Work.asFastAsItGoes(cases, AT_ONCE, _ -> lead.reply(clerk.decided()));
    }

    private Line alone(String what, String unit, double figure, @Nullable Aim aim) {
        return Line.of(name(), what, unit, Spread.of(figure), aim);
    }
}
