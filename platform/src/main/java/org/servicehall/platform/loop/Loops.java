package org.servicehall.platform.loop;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.servicehall.platform.loop.Loop.State;

/** The loops of this service that nobody has told to stop. */
public final class Loops {
    private final LoopSettings settings;
    private final MeterRegistry metrics;
    private final Map<Loop, List<Meter>> running = new ConcurrentHashMap<>();

    public Loops(LoopSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Starts a loop whose body looks at {@link Loop#goesOn} often enough. */
    public Loop start(String name, Loop.Body body) {
        return start(name, body, () -> {});
    }

    /** @param wake gets the body out of what it waits for, so that it sees that it shall stop */
    public Loop start(String name, Loop.Body body, Runnable wake) {
        Loop loop = new Loop(name, body, wake, this::forget);
        running.put(loop, meters(loop));
        loop.begin();
        return loop;
    }

    int count() {
        return running.size();
    }

    /** The loops that are not well, and how; by name. */
    Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        running.keySet().forEach(loop -> {
            State state = loop.state(settings);
            if (state != State.RUNNING) {
                troubles.put(loop.name(), state + " " + loop.trouble());
            }
        });
        return troubles;
    }

    private List<Meter> meters(Loop loop) {
        return List.of(
                Gauge.builder("hall.loops.alive", loop, each -> each.state(settings) == State.RUNNING ? 1 : 0)
                        .tag("loop", loop.name())
                        .register(metrics),
                FunctionCounter.builder("hall.loop.restarts", loop, Loop::restarts)
                        .tag("loop", loop.name())
                        .register(metrics));
    }

    private void forget(Loop loop) {
        List<Meter> meters = running.remove(loop);
        if (meters != null) {
            meters.forEach(metrics::remove);
        }
    }
}
