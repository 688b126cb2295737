package org.servicehall.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.servicehall.bench.suite.Aim;
import org.servicehall.bench.suite.Effort;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Line;
import org.servicehall.bench.suite.Round;
import org.servicehall.bench.suite.Row;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Work;

/** A light request through the gateway, and the same at the service's own door. */
public final class GatewayRow implements Row {
    private static final int AT_ONCE = 4;
    private static final int AS_FAST_AS_IT_GOES = 2_000;
    private static final int PER_SECOND = 50;
    private static final int AT_PACE = 500;
    private static final String LIGHT = "/api/clock";

    private record Sample(Measured fast, Measured paced) {}

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public List<Line> measure(Hall hall, Effort effort) throws Exception {
        Counter through = Counter.at(hall.gateway());
        Counter direct = through.atDoor(hall.service("intake"));
        List<Line> lines = new ArrayList<>(lines(
                "GET " + LIGHT,
                effort.inRounds()
                        .abba(
                                () -> sample(effort, _ -> through.page(LIGHT)),
                                () -> sample(effort, _ -> direct.page(LIGHT)))));
        String application = Counter.anyApplication();
        String key = UUID.randomUUID().toString();
        lines.addAll(lines(
                "POST of an application handed in before",
                effort.inRounds()
                        .abba(
                                () -> sample(effort, _ -> through.receive(application, key)),
                                () -> sample(effort, _ -> direct.receive(application, key)))));
        return lines;
    }

    private static Sample sample(Effort effort, Work.Piece request) throws InterruptedException {
        return new Sample(
                Work.asFastAsItGoes(effort.of(AS_FAST_AS_IT_GOES), AT_ONCE, request),
                Work.atPace(effort.of(AT_PACE), PER_SECOND, request));
    }

    private List<Line> lines(String what, List<Round<Sample>> rounds) {
        return List.of(
                Line.ratio(
                        name(),
                        what + ", " + AT_ONCE + " at once",
                        "1/s",
                        rounds,
                        sample -> sample.fast().perSecond(),
                        Aim.atLeast(0.5)),
                Line.added(
                        name(),
                        what + ", added p99 at " + PER_SECOND + "/s",
                        "ms",
                        rounds,
                        sample -> sample.paced().p99(),
                        Aim.atMost(5)));
    }
}
