package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A {@link WritingProcess} and what it has acknowledged. */
final class WatchedProcess implements AutoCloseable {
    private final Process process;
    private final Path said;

    private WatchedProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param said where to note what it says */
    static WatchedProcess start(Path data, Path said, boolean syncs) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WritingProcess.class.getName(),
                data.toString(),
                String.valueOf(syncs));
        return new WatchedProcess(
                new ProcessBuilder(command)
                        .redirectOutput(said.toFile())
                        .redirectError(errorsOf(said).toFile())
                        .start(),
                said);
    }

    private static Path errorsOf(Path said) {
        return said.resolveSibling(said.getFileName() + ".errors");
    }

    String errors() throws IOException {
        return Files.readString(errorsOf(said));
    }

    /** How many steps each writer was told it has done. */
    int[] acknowledged() throws IOException {
        int[] steps = new int[WritingProcess.WRITERS];
        for (String line : Files.readAllLines(said, StandardCharsets.US_ASCII)) {
            if (line.length() == 1) {
                steps[Integer.parseInt(line)]++;
            }
        }
        return steps;
    }

    int all() throws IOException {
        return IntStream.of(acknowledged()).sum();
    }

    boolean wasRefused() throws IOException {
        return Files.readString(said, StandardCharsets.US_ASCII).contains("refused");
    }

    void awaitSteps(int steps) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(60))
                .until(() -> all() >= steps || !process.isAlive());
    }

    int[] kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        return acknowledged();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        return process.exitValue();
    }

    /** Stands still as if killed, the files as they are. */
    int[] freeze() throws IOException {
        signal("STOP");
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(this::standsStill);
        return acknowledged();
    }

    private boolean standsStill() throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            for (Path thread : threads.toList()) {
                String state = Files.readString(thread.resolve("stat"));
                if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        }
    }

    void goOn() throws IOException {
        signal("CONT");
    }

    /** No file of it may become larger from now on. */
    void limitFiles(int bytes) throws IOException, InterruptedException {
        int status = new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=" + bytes)
                .start()
                .waitFor();
        assertThat(status).isZero();
    }

    private void signal(String name) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        kill();
    }
}
