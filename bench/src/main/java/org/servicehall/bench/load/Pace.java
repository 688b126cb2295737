package org.servicehall.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.servicehall.bench.timing.Work;

/** Brings applications to the counter at a steady pace, whether or not earlier ones are done. */
record Pace(Counter counter, int perSecond) {
    private static final int SECONDS_A_STEP = 30;
    static final int WARM_UP_SECONDS = 3 * SECONDS_A_STEP;

    /** Just started processes still compile what they run: no hall opens its doors to its busiest minute. */
    static void warmUp(Counter counter, int perSecond) throws InterruptedException {
        new Pace(counter, Math.ceilDiv(perSecond, 4)).keep(SECONDS_A_STEP);
        new Pace(counter, Math.ceilDiv(perSecond, 2)).keep(SECONDS_A_STEP);
        new Pace(counter, perSecond).keep(SECONDS_A_STEP);
    }

    /** @return each visit, timed from the moment it was due, all of them over */
    List<Future<Visit>> keep(int seconds) throws InterruptedException {
        var visits = new ArrayList<Future<Visit>>();
        try (var residents = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int n = 0; n < perSecond * seconds; n++) {
                long due = begin + n * Duration.ofSeconds(1).toNanos() / perSecond;
                Work.await(due);
                visits.add(residents.submit(() -> counter.serve(due)));
            }
        }
        return visits;
    }
}
