package org.servicehall.bench.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the attacked processes hold of the machine's memory; nothing where they run elsewhere. */
final class ResidentMemory {
    private static final List<String> PARTS = List.of("gateway", "accountability");

    private final Path pids;
    private final Map<String, Long> before = new TreeMap<>();
    private final Map<String, Long> most = new TreeMap<>();

    /** @param pids directory of files {@code <process>.pid} */
    ResidentMemory(Path pids) {
        this.pids = pids;
        for (String part : PARTS) {
            before.put(part, mebibytes(part));
        }
    }

    void look() {
        for (String part : PARTS) {
            most.merge(part, mebibytes(part), Math::max);
        }
    }

    /** The most above what it was, of each, in MiB. */
    String growth() {
        return most.keySet().stream()
                .filter(part -> before.getOrDefault(part, 0L) > 0)
                .map(part -> "%s %+d MiB".formatted(part, grown(part)))
                .collect(Collectors.joining(", "));
    }

    boolean isWithin(long mebibytes) {
        return most.keySet().stream().allMatch(part -> grown(part) <= mebibytes);
    }

    private long grown(String part) {
        return most.getOrDefault(part, 0L) - before.getOrDefault(part, 0L);
    }

    private long mebibytes(String part) {
        try {
            String pid = Files.readString(pids.resolve(part + ".pid")).strip();
            return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .sum();
        } catch (IOException elsewhere) {
            return 0;
        }
    }
}
