package org.servicehall.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Programs that run on Node, at the versions that package-lock.json names. None of them is part of the hall, which is built
 * where they are not.
 *
 * @param folder where package.json is
 */
public record Npm(Path folder) {
    private static final int OLDEST_NODE = 20;
    /** They would tell their makers that they are used. */
    private static final Map<String, String> TELL_NOBODY =
            Map.of("REDOCLY_TELEMETRY", "off", "SCARF_ANALYTICS", "false", "DO_NOT_TRACK", "1", "NO_COLOR", "1");

    /** @param text what it wrote, to both of its outputs */
    public record Ran(int status, String text) {}

    /** Installs what is not installed yet; prints in a line why that is impossible, where it is. */
    public boolean isThere() throws IOException, InterruptedException {
        Optional<String> absent = absent();
        absent.ifPresent(why -> System.out.println("Skipped what runs on Node: " + why));
        return absent.isEmpty();
    }

    private Optional<String> absent() throws IOException, InterruptedException {
        if (run("npm", "--version").status() != 0) {
            return Optional.of("npm is not on PATH");
        }
        Ran node = run("node", "--print", "parseInt(process.versions.node)");
        if (node.status() != 0 || Integer.parseInt(node.text().strip()) < OLDEST_NODE) {
            return Optional.of("Node " + OLDEST_NODE + " or newer is not on PATH");
        }
        return isInstalled() ? Optional.empty() : install();
    }

    private Optional<String> install() throws IOException, InterruptedException {
        Ran ci = run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        return ci.status() == 0
                ? Optional.empty()
                : Optional.of("npm could not install what package-lock.json names: "
                        + ci.text().lines().findFirst().orElse(""));
    }

    /** npm writes a lock file of its own beside what it has installed. */
    private boolean isInstalled() throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        Path wanted = folder.resolve("package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
    }

    /** A script of package.json. */
    public Ran script(String name) throws IOException, InterruptedException {
        return script(name, Map.of());
    }

    /** A script of package.json that is told more than what this process is. */
    public Ran script(String name, Map<String, String> environment) throws IOException, InterruptedException {
        return run(environment, "npm", "run", "--silent", name);
    }

    /** One of the examples, built before, on the hall at this address. */
    public Ran example(String name, String hall) throws IOException, InterruptedException {
        return run("node", "target/javascript/src/main/typescript/" + name + ".js", hall);
    }

    private Ran run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    private Ran run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        // by a shell, which says that a program is missing as it says other failures
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "exec \"$@\"", "sh"));
        Collections.addAll(shell, command);
        ProcessBuilder builder =
                new ProcessBuilder(shell).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(TELL_NOBODY);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), text);
    }
}
