package org.servicehall.bench.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much processor time the processes of the hall have taken since this was begun. */
final class ProcessorTime {
    private final Processes processes;
    private final Map<String, Duration> before;

    private ProcessorTime(Processes processes) {
        this.processes = processes;
        this.before = taken(processes);
    }

    static ProcessorTime begin(Processes processes) {
        return new ProcessorTime(processes);
    }

    /** Milliseconds for each of so many pieces of work, of all processes and of each. */
    String perPiece(int pieces) {
        var told = new StringBuilder();
        double all = 0;
        for (var process : taken(processes).entrySet()) {
            Duration since = process.getValue().minus(before.getOrDefault(process.getKey(), Duration.ZERO));
            double millis = (double) since.toMillis() / pieces;
            all += millis;
            told.append(String.format(Locale.ROOT, ", %s %.1f", process.getKey(), millis));
        }
        return String.format(Locale.ROOT, "processor time of each, ms: %.1f", all) + told;
    }

    private static SortedMap<String, Duration> taken(Processes processes) {
        var taken = new TreeMap<String, Duration>();
        processes
                .running()
                .forEach((name, pid) -> ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .ifPresent(duration -> taken.put(name, duration)));
        return taken;
    }
}
