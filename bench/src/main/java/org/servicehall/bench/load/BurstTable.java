package org.servicehall.bench.load;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.servicehall.bench.timing.Timings;

/** Visits by the second in which they were due. */
final class BurstTable {
    private static final int MOST_TOLD = 5;

    private static final class Second {
        private final Timings received = new Timings();
        private final Timings caseSeen = new Timings();
        private int failed;
    }

    private final SortedMap<Long, Second> seconds = new TreeMap<>();
    private final Second all = new Second();

    synchronized void done(long begin, long due, Visit visit) {
        Second second = second(begin, due);
        for (Second each : new Second[] {second, all}) {
            each.received.record(visit.received());
            each.caseSeen.record(visit.caseSeen());
        }
    }

    synchronized void failed(long begin, long due, String why) {
        second(begin, due).failed++;
        if (++all.failed <= MOST_TOLD) {
            System.err.println("failed: " + why);
        }
    }

    private Second second(long begin, long due) {
        return seconds.computeIfAbsent((due - begin) / 1_000_000_000, _ -> new Second());
    }

    synchronized int failed() {
        return all.failed;
    }

    synchronized String told() {
        StringBuilder told = new StringBuilder(String.format(
                Locale.ROOT,
                "%6s %7s %7s | %-26s | %s%n%6s %7s %7s | %8s %8s %8s | %8s %8s %8s%n",
                "second",
                "visits",
                "failed",
                "reception answered, ms",
                "acceptance sent → case in its view, ms",
                "",
                "",
                "",
                "median",
                "p95",
                "max",
                "median",
                "p95",
                "max"));
        seconds.forEach((number, second) -> told.append(line(Long.toString(number), second)));
        return told.append(line("all", all)).toString();
    }

    private static String line(String name, Second second) {
        return String.format(
                Locale.ROOT,
                "%6s %7d %7d | %s | %s%n",
                name,
                second.received.count() + second.failed,
                second.failed,
                three(second.received),
                three(second.caseSeen));
    }

    private static String three(Timings timings) {
        return String.format(
                Locale.ROOT, "%8.1f %8.1f %8.1f", timings.millisAt(50), timings.millisAt(95), timings.millisAt(100));
    }
}
