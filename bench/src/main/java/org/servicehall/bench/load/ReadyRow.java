package org.servicehall.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Spread;

/** How long the last {@code ./hall up} took that started every part, and what the parts hold in memory. */
public final class ReadyRow implements Row {
    private static final String FILE = "ready-after";
    private static final Aim SOON = Aim.atMost(20);

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws IOException {
        Line memory = Line.of(
                name(),
                "resident, all",
                "MiB",
                Spread.of((double) Memory.residentMib(new Processes(hall.run()))),
                Aim.atMost(2048));
        Path file = hall.run().resolve(FILE);
        return Files.exists(file)
                ? List.of(
                        Line.of(name(), "after the last ./hall up of all", "s", Spread.of(seconds(file)), SOON), memory)
                : List.of(memory);
    }

    private static double seconds(Path file) throws IOException {
        return Double.parseDouble(Files.readString(file).strip());
    }
}
