package org.servicehall.bench.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
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
        double all = 0;
        for (var part : processes.running().entrySet()) {
            Duration since = taken(part.getValue()).minus(before.getOrDefault(part.getValue(), Duration.ZERO));
            double millis = (double) since.toMillis() / pieces;
            all += millis;
            told.append(String.format(Locale.ROOT, ", %s %.1f", part.getKey(), millis));
        }
        return String.format(Locale.ROOT, "processor time of each, ms: %.1f", all) + told;
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
