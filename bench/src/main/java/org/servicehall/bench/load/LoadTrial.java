package org.servicehall.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Brings applications to the gateway at a steady pace, whether or not earlier ones are done, and measures from the moment
 * each was due, so that waiting in a queue counts. Ends with status 1 when a request fails or a view comes too late.
 *
 * <pre>LoadTrial GATEWAY [PER_SECOND] [SECONDS]</pre>
 */
public final class LoadTrial {
    private static final Duration TARGET = Duration.ofMillis(250);

    private LoadTrial() {}

    /**
     * @throws InterruptedException when stopped
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 1) {
            System.err.println("usage: LoadTrial GATEWAY [PER_SECOND] [SECONDS]");
            System.exit(2);
        }
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        var counter = Counter.at(URI.create(arguments[0]));
        System.out.printf("Warming up for %d s …%n", Pace.WARM_UP_SECONDS);
        Pace.warmUp(counter, perSecond);
        System.out.printf("%d applications a second for %d s …%n", perSecond, seconds);
        boolean met = report(new Pace(counter, perSecond).keep(seconds));
        System.out.printf("%d requests sent again after 503 with Retry-After%n", counter.sentAgain());
        System.exit(met ? 0 : 1);
    }

    private static boolean report(List<Future<Visit>> visits) throws InterruptedException {
        var done = new ArrayList<Visit>();
        int failed = 0;
        for (var visit : visits) {
            try {
                done.add(visit.get());
            } catch (ExecutionException e) {
                if (++failed <= 5) {
                    System.err.println("failed: " + e.getCause());
                }
            }
        }
        System.out.printf("%d applications received and accepted, %d failed%n", done.size(), failed);
        System.out.printf("%-46s %8s %8s %8s %8s %8s%n", "milliseconds", "median", "p95", "p99", "p99.9", "max");
        boolean fast = done.size() > 0;
        for (var step : Visit.Step.values()) {
            var latencies = new Latencies(done.stream().mapToLong(step::nanos).toArray());
            System.out.println(line(step, latencies));
            fast &= !step.ofView() || latencies.at(99).compareTo(TARGET) <= 0;
        }
        return fast && failed == 0;
    }

    private static String line(Visit.Step step, Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "%-46s %8.1f %8.1f %8.1f %8.1f %8.1f",
                step.text(),
                latencies.millisAt(50),
                latencies.millisAt(95),
                latencies.millisAt(99),
                latencies.millisAt(99.9),
                latencies.millisAt(100));
    }
}
