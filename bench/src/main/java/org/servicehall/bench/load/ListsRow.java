package org.servicehall.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.suite.Spread;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Work;

/** Lists, the desk, search and statistics, with sixteen who look at once. */
public final class ListsRow implements Row {
    private static final int USERS = 16;
    private static final int PAGES = 640;
    private static final int FOR_WARMING_UP = 32;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws InterruptedException {
        Counter clerk = Counter.at(hall.gateway());
        List<String> paths = Stream.concat(PathTrial.lists().stream(), Stream.of("/api/desk", "/api/search?q=330106-"))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (String path : paths) {
            var _ = Work.asFastAsItGoes(FOR_WARMING_UP, USERS, _ -> clerk.page(path));
            Measured pages = Work.asFastAsItGoes(effort.of(PAGES), USERS, _ -> clerk.page(path));
            lines.add(line(path, "median", pages.median(), Aim.atMost(30)));
            lines.add(line(path, "p95", pages.timings().millisAt(95), Aim.atMost(100)));
        }
        return lines;
    }

    private Line line(String path, String which, double millis, Aim aim) {
        return Line.of(name(), which + " of " + path + ", " + USERS + " users", "ms", Spread.of(millis), aim);
    }
}
