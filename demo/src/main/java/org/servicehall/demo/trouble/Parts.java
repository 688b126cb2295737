package org.servicehall.demo.trouble;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.servicehall.demo.Settings;
import org.servicehall.demo.hall.UnexpectedAnswer;

/** The processes of the stack, started by {@code ./hall} and disturbed by signals. */
final class Parts {
    private static final Map<String, String> UNSUPERVISED = Map.of("HALL_SUPERVISE", "no");

    private final Settings settings;
    private final Map<String, Part> all;

    Parts(Settings settings, List<Part> all) {
        this.settings = settings;
        this.all = all.stream().collect(Collectors.toMap(Part::name, Function.identity()));
    }

    static Parts of(Settings settings, Map<String, String> environment) {
        return new Parts(
                settings,
                List.of(
                        Part.BACKBONE,
                        Part.of("intake", environment, "HALL_INTAKE_PORT", 8081),
                        Part.of("intake-2", environment, "HALL_INTAKE_2_PORT", 8091),
                        Part.of("cases", environment, "HALL_CASES_PORT", 8082),
                        Part.of("cases-2", environment, "HALL_CASES_2_PORT", 8092),
                        Part.of("accountability", environment, "HALL_ACCOUNTABILITY_PORT", 8083),
                        Part.of("accountability-2", environment, "HALL_ACCOUNTABILITY_2_PORT", 8093),
                        Part.of("attendance", environment, "HALL_ATTENDANCE_PORT", 8084),
                        Part.of("gateway", environment, "HALL_GATEWAY_PORT", 8080)));
    }

    Part part(String name) {
        return Objects.requireNonNull(all.get(name));
    }

    /** Everything but the backbone. */
    List<Part> services() {
        return all.values().stream()
                .filter(part -> !part.isBackbone())
                .sorted(Comparator.comparing(Part::name))
                .toList();
    }

    /** Instances of one service. */
    List<Part> instances(String service) {
        return services().stream()
                .filter(part -> part.service().equals(service))
                .toList();
    }

    long pid(Part part) {
        try {
            return Long.parseLong(Files.readString(settings.data().resolve("run/" + part + ".pid"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing says that " + part + " runs", e);
        }
    }

    /** Whether the number in its file is its own: a process that has ended bears no arguments, another's bears others. */
    boolean alive(Part part) {
        return ProcessHandle.of(pid(part))
                .flatMap(process -> process.info().arguments())
                .map(arguments -> Arrays.asList(arguments).contains("-Dhall.part=" + part))
                .orElse(false);
    }

    void signal(Part part, String signal) {
        if (!alive(part)) {
            throw new UnexpectedAnswer(part + " does not run any more, and nobody has ended it");
        }
        run(List.of("kill", "-" + signal, Long.toString(pid(part))));
    }

    /** Lets no file that the part writes grow beyond so many bytes: to it the disk is full. */
    void limitFiles(Part part, long bytes) {
        run(List.of("prlimit", "--pid", Long.toString(pid(part)), "--fsize=" + bytes + ":unlimited"));
    }

    /** Starts those that do not run, and returns when they are ready. */
    void up(List<Part> parts) {
        await(starting(parts), "up " + parts);
    }

    /** Begins to start them. */
    Process starting(List<Part> parts) {
        return start(command(parts), UNSUPERVISED);
    }

    private List<String> command(List<Part> parts) {
        List<String> command =
                new ArrayList<>(List.of(settings.home().resolve("hall").toString(), "up"));
        parts.forEach(part -> command.add(part.name()));
        return command;
    }

    /** From now on what dies is started again without the demo. */
    void leaveToSupervisor() {
        await(start(command(List.of(Part.BACKBONE)), Map.of()), "up");
    }

    private void run(List<String> command) {
        await(start(command, UNSUPERVISED), String.join(" ", command));
    }

    private Process start(List<String> command, Map<String, String> supervision) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(
                        settings.data().resolve("demo/trouble.out").toFile()));
        builder.environment().put("HALL_DATA", settings.data().toAbsolutePath().toString());
        builder.environment().put("HALL_BUILD", "no");
        // what is killed is to be missed, and started when that was seen
        builder.environment().putAll(supervision);
        try {
            Files.createDirectories(settings.data().resolve("demo"));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Process process, String what) {
        try {
            int status = process.waitFor();
            if (status != 0) {
                throw new UnexpectedAnswer(what + " ended with status " + status + "; see demo/trouble.out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while " + what, e);
        }
    }

    /** What the part has written to its own log of late. */
    String logOf(Part part) {
        try {
            return Files.readString(settings.data().resolve("logs/" + part + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many bytes there are of the log that the store writes now. */
    long storeLog() {
        try (Stream<Path> files = Files.list(settings.data().resolve("store"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("The store has no log"))
                    .toFile()
                    .length();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
