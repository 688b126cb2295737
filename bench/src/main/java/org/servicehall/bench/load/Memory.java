package org.servicehall.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the processes of the hall keep in memory, noted at some moments and told as a table: what the machine gives them, and
 * what of it is objects still in use. The first grows to what a process is allowed, the second only when something is kept.
 */
final class Memory {
    private static final String RESIDENT = "VmRSS:";
    private static final String TOTAL = "Total ";

    private final Processes processes;
    private final Map<String, Map<String, String>> byProcess = new TreeMap<>();
    private final List<String> moments = new ArrayList<>();

    Memory(Processes processes) {
        this.processes = processes;
    }

    void note(String moment) {
        moments.add(moment);
        processes
                .running()
                .forEach((name, process) -> byProcess
                        .computeIfAbsent(name, _ -> new HashMap<>())
                        .put(moment, kept(Long.toString(process.pid()))));
    }

    /** A line a process, a column a moment, in MiB; empty where the processes run elsewhere. */
    String table() {
        StringBuilder table = new StringBuilder("%-18s".formatted("resident/used MiB"));
        moments.forEach(moment -> table.append("%10s".formatted(moment)));
        byProcess.forEach((process, values) -> {
            table.append("%n%-18s".formatted(process));
            moments.forEach(moment -> table.append("%10s".formatted(values.getOrDefault(moment, "-"))));
        });
        return table.toString();
    }

    /** What the machine gives all of them now. */
    static long residentMib(Processes processes) throws IOException {
        long all = 0;
        for (ProcessHandle process : processes.running().values()) {
            all += resident(Long.toString(process.pid()));
        }
        return all;
    }

    private static String kept(String pid) {
        try {
            long used = used(pid);
            return resident(pid) + "/" + (used == 0 ? "-" : used);
        } catch (NoSuchFileException e) {
            return "-";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .sum();
    }

    /** The sum of a histogram of live objects, which collects the garbage first. */
    private static long used(String pid) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try (var histogram =
                new ProcessBuilder(jcmd, pid, "GC.class_histogram").start().inputReader()) {
            return histogram
                    .lines()
                    .filter(line -> line.startsWith(TOTAL))
                    .mapToLong(line -> Long.parseLong(line.replaceFirst(".* ", "")) >> 20)
                    .sum();
        }
    }
}
