package org.servicehall.platform.loop;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Work done again and again on every instance as long as the application runs; nobody leads. Each has a loop of its own. */
public final class Periodic implements SmartLifecycle {
    /** @param pause between one time and the next */
    public record Work(String name, Duration pause, Runnable work) {}

    private final Loops loops;
    private final List<Work> works;
    private volatile List<Loop> running = List.of();

    public Periodic(Loops loops, List<Work> works) {
        this.loops = loops;
        this.works = List.copyOf(works);
    }

    public static Periodic work(Loops loops, String name, Duration pause, Runnable work) {
        return new Periodic(loops, List.of(new Work(name, pause, work)));
    }

    @Override
    public void start() {
        running = works.stream()
                .map(work -> loops.start(work.name(), loop -> {
                    work.work().run();
                    loop.well();
                    loop.rest(work.pause());
                }))
                .toList();
    }

    @Override
    public void stop() {
        List<Loop> all = running;
        running = List.of();
        all.forEach(Loop::stop);
        all.forEach(Loop::close);
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
