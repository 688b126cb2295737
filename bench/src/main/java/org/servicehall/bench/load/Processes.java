package org.servicehall.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The processes of the hall on this machine.
 *
 * @param pids directory of files {@code <process>.pid}, as {@code ./hall up} writes them
 */
record Processes(Path pids) {
    private static final String SUFFIX = ".pid";

    /** Process ids by name; empty where the processes run elsewhere. */
    SortedMap<String, Long> running() {
        var running = new TreeMap<String, Long>();
        if (!Files.isDirectory(pids)) {
            return running;
        }
        try (Stream<Path> files = Files.list(pids)) {
            files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> note(file, running));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Path file, SortedMap<String, Long> running) {
        String name = String.valueOf(file.getFileName());
        try {
            long pid = Long.parseLong(Files.readString(file).strip());
            if (ProcessHandle.of(pid).isPresent()) {
                running.put(name.substring(0, name.length() - SUFFIX.length()), pid);
            }
        } catch (NoSuchFileException _) {
            // stopped meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
