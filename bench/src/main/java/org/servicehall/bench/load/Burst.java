package org.servicehall.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Machine;
import org.servicehall.bench.timing.Work;

/**
 * Users come one after another within a minute, until all are there; each receives, looks, accepts and looks, one time after
 * another. Then the hall has what is left to do.
 */
public final class Burst {
    private static final Duration RAMP = Duration.ofSeconds(60);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    private final Counter counter;
    private final Backlog backlog;
    private final int users;
    private final int visits;

    /**
     * @param users how many are there at the end of the ramp
     * @param visits of each
     */
    public Burst(Hall hall, int users, int visits) {
        this.counter = Counter.at(hall.gateway());
        this.backlog = new Backlog(hall.services(), () -> Counter.token(hall.gateway(), "ops"));
        this.users = users;
        this.visits = visits;
    }

    /** @return whether nothing failed */
    public boolean run() throws InterruptedException {
        System.out.println(Machine.here().told());
        BurstTable table = new BurstTable();
        long begin = System.nanoTime();
        List<Future<?>> all = new ArrayList<>(users);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < users; n++) {
                long due = begin + RAMP.toNanos() * n / users;
                Work.await(due);
                all.add(threads.submit(() -> use(table, begin, due)));
            }
        }
        long over = System.nanoTime();
        for (Future<?> user : all) {
            end(user);
        }
        double drain = Math.max(0, (backlog.drained(LONGEST_DRAIN) - over) / 1e9);
        System.out.print(table.told());
        System.out.printf(
                "%d users, %d visits each, in %.1f s; every view had caught up %.1f s after the last answer; "
                        + "%d requests sent again after 503 with Retry-After%n",
                users, visits, (over - begin) / 1e9, drain, counter.sentAgain());
        return table.failed() == 0;
    }

    /** The first visit is due when the user comes, each further one when the one before is over. */
    private void use(BurstTable table, long begin, long due) {
        long next = due;
        for (int n = 0; n < visits; n++) {
            try {
                table.done(begin, next, counter.serve(next));
            } catch (IllegalStateException e) {
                table.failed(begin, next, String.valueOf(e.getMessage()));
            }
            next = System.nanoTime();
        }
    }

    private static void end(Future<?> user) throws InterruptedException {
        try {
            user.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
