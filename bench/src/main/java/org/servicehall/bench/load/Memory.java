package org.servicehall.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the processes of the hall keep in memory, noted at some moments and told as a table: what the machine gives them, and
 * what of it is objects still in use. The first grows to what a process is allowed, the second only when something is kept.
 */
final class Memory {
    private static final String RESIDENT = "VmRSS:";
    private static final String TOTAL = "Total ";

    private final Path pids;
    private final Map<String, List<String>> byProcess = new TreeMap<>();
    private final List<String> moments = new ArrayList<>();

    /** @param pids directory of files {@code <process>.pid}, as {@code ./hall up} writes them */
    Memory(Path pids) {
        this.pids = pids;
    }

    void note(String moment) {
        moments.add(moment);
        for (String process : processes()) {
            byProcess.computeIfAbsent(process, _ -> new ArrayList<>()).add(kept(process));
        }
    }

    /** A line a process, a column a moment, in MiB; empty where the processes run elsewhere. */
    String table() {
        StringBuilder table = new StringBuilder("%-18s".formatted("resident/used MiB"));
        moments.forEach(moment -> table.append("%10s".formatted(moment)));
        byProcess.forEach((process, values) -> {
            table.append("%n%-18s".formatted(process));
            values.forEach(value -> table.append("%10s".formatted(value)));
        });
        return table.toString();
    }

    private Set<String> processes() {
        if (!Files.isDirectory(pids)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(pids)) {
            var names = new TreeSet<String>();
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".pid"))
                    .forEach(name -> names.add(name.substring(0, name.length() - 4)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kept(String process) {
        try {
            String pid = Files.readString(pids.resolve(process + ".pid")).strip();
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
