package org.servicehall.bench.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the attacked processes hold on to: their heap after a full collection. What a process occupies of the machine's memory
 * would say less: a heap of 160 MB that has not been touched yet is touched by any work, and garbage is not held.
 *
 * <p>How much more the storm may make them hold follows from what they allow themselves, and not from the size of the heap:
 *
 * <ul>
 *   <li>the accountability service takes files of 20 MB together ({@code hall.http.files-in-flight}), and seals and stores one
 *       at a time, for which there are three more copies of 5 MB: the sealed one, the document, and the message to the store;
 *   <li>the gateway holds no body. It takes 300 connections ({@code hall.gateway.limits.connections}) with buffers of 64 KB for
 *       both sides of each;
 *   <li>5 MB are the others' work: their sessions, cached documents, compiled patterns.
 * </ul>
 */
final class LiveHeap {
    private static final long MEBI = 1024 * 1024;
    private static final long OTHERS = 5 * MEBI;
    private static final long ACCOUNTABILITY = 20 * MEBI + 3 * 5 * MEBI + OTHERS;
    private static final long GATEWAY = 300 * 64 * 1024 + OTHERS;
    private static final Map<String, Long> MOST = Map.of("gateway", GATEWAY, "accountability", ACCOUNTABILITY);
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

    private final Function<String, OptionalLong> meter;
    private final Map<String, Long> before = new TreeMap<>();
    private final Map<String, Long> most = new ConcurrentHashMap<>();

    /** @param meter tells the bytes that a part holds; empty where it can't be seen */
    LiveHeap(Function<String, OptionalLong> meter) {
        this.meter = meter;
        MOST.keySet().forEach(part -> meter.apply(part).ifPresent(bytes -> before.put(part, bytes)));
    }

    /** @param pids directory of files {@code <process>.pid} */
    static LiveHeap of(Path pids) {
        return new LiveHeap(part -> {
            try {
                return ofProcess(Files.readString(pids.resolve(part + ".pid")).strip());
            } catch (IOException elsewhere) {
                return OptionalLong.empty();
            }
        });
    }

    /** Stops the process for as long as it takes to collect all of its heap. */
    static OptionalLong ofProcess(String pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        // by way of a file: a process that looks at itself can't read what it is stopped for
        Path told = Files.createTempFile("heap", ".txt");
        try {
            new ProcessBuilder(jcmd, pid, "GC.class_histogram")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(told.toFile())
                    .start()
                    .waitFor();
            Matcher total = TOTAL.matcher(Files.readString(told));
            return total.find() ? OptionalLong.of(Long.parseLong(total.group(1))) : OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } finally {
            Files.delete(told);
        }
    }

    void look() {
        before.keySet().forEach(part -> meter.apply(part).ifPresent(bytes -> most.merge(part, bytes, Math::max)));
    }

    /** The most above what it was, of each, with what it may be; says so where a part was not seen. */
    String growth() {
        return MOST.keySet().stream()
                .sorted()
                .map(part -> isSeen(part)
                        ? "%s %+d of %d MiB".formatted(part, grown(part) / MEBI, MOST.getOrDefault(part, 0L) / MEBI)
                        : part + " not seen")
                .collect(Collectors.joining(", "));
    }

    /** What was not seen has not been shown to stay within bounds. */
    boolean isWithinBounds() {
        return MOST.entrySet().stream()
                .allMatch(part -> isSeen(part.getKey()) && grown(part.getKey()) <= part.getValue());
    }

    private boolean isSeen(String part) {
        return before.containsKey(part) && most.containsKey(part);
    }

    private long grown(String part) {
        return most.getOrDefault(part, 0L) - before.getOrDefault(part, 0L);
    }
}
