package org.servicehall.bench.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How much processor time the processes of the hall have taken since this was begun. */
final class ProcessorTime {
    private final Processes processes;
    private final Map<ProcessHandle, Duration> before;

    private ProcessorTime(Processes processes) {
        this.processes = processes;
        this.before = processes.running().values().stream()
                .collect(Collectors.toMap(process -> process, ProcessorTime::taken));
    }

    static ProcessorTime begin(Processes processes) {
        return new ProcessorTime(processes);
    }

    /** Milliseconds for each of so many pieces of work, of all processes and of each; what was started since counts whole. */
    String perPiece(int pieces) {
        var told = new StringBuilder();
        millis().forEach((name, millis) -> told.append(String.format(Locale.ROOT, ", %s %.1f", name, millis / pieces)));
        return String.format(Locale.ROOT, "processor time of each, ms: %.1f", allMillis() / pieces) + told;
    }

    /** Milliseconds of each process, by name; what was started since counts whole. */
    SortedMap<String, Double> millis() {
        var millis = new TreeMap<String, Double>();
        processes
                .running()
                .forEach((name, process) -> millis.put(name, (double) taken(process)
                        .minus(before.getOrDefault(process, Duration.ZERO))
                        .toMillis()));
        return millis;
    }

    /** Milliseconds of all processes. */
    double allMillis() {
        return millis().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
