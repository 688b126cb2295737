package org.servicehall.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that was measured on.
 *
 * @param cores that this process may use
 * @param memoryMib of the machine
 * @param load averages of one, five and fifteen minutes before anything was measured
 */
public record Machine(String processor, int cores, long memoryMib, String jdk, String kernel, String load) {
    private static final String UNKNOWN = "unknown";

    public static Machine here() {
        return of(
                read("/proc/cpuinfo"),
                read("/proc/meminfo"),
                read("/proc/loadavg"),
                Runtime.getRuntime().availableProcessors());
    }

    static Machine of(String cpuinfo, String meminfo, String loadavg, int cores) {
        String memory = value(meminfo, "MemTotal").replaceAll("[^0-9]", "");
        String[] load = loadavg.strip().split(" ");
        return new Machine(
                value(cpuinfo, "model name"),
                cores,
                memory.isEmpty() ? 0 : Long.parseLong(memory) / 1024,
                System.getProperty("java.vendor.version", System.getProperty("java.version", UNKNOWN)),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                load.length < 3 ? UNKNOWN : String.join(" ", load[0], load[1], load[2]));
    }

    private static String value(String lines, String name) {
        return lines.lines()
                .filter(line -> line.startsWith(name))
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            return "";
        }
    }

    public String told() {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.1f GiB, JDK %s, %s; load before: %s",
                processor,
                cores,
                memoryMib / 1024.0,
                jdk,
                kernel,
                load);
    }

    /** Whether figures of one say something beside figures of the other, but for the load. */
    boolean isLike(Machine other) {
        return processor.equals(other.processor)
                && cores == other.cores
                && memoryMib == other.memoryMib
                && jdk.equals(other.jdk)
                && kernel.equals(other.kernel);
    }
}
