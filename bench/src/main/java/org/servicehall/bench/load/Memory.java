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

/** What the processes of the hall keep in memory, noted at some moments and told as a table. */
final class Memory {
    private static final String RESIDENT = "VmRSS:";

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
            byProcess.computeIfAbsent(process, _ -> new ArrayList<>()).add(resident(process));
        }
    }

    /** A line a process, a column a moment, in MiB; empty where the processes run elsewhere. */
    String table() {
        StringBuilder table = new StringBuilder("%-16s".formatted("resident MiB"));
        moments.forEach(moment -> table.append("%10s".formatted(moment)));
        byProcess.forEach((process, values) -> {
            table.append("%n%-16s".formatted(process));
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

    private String resident(String process) {
        try {
            String pid = Files.readString(pids.resolve(process + ".pid")).strip();
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .map(line -> Long.toString(Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024))
                    .findFirst()
                    .orElse("-");
        } catch (NoSuchFileException e) {
            return "-";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
