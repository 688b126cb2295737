package org.servicehall.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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

    /** Those that run, by name; none where they run elsewhere. */
    SortedMap<String, ProcessHandle> running() {
        var running = new TreeMap<String, ProcessHandle>();
        if (!Files.isDirectory(pids)) {
            return running;
        }
        try (Stream<Path> files = Files.list(pids)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(SUFFIX))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .forEach(name -> process(name).ifPresent(process -> running.put(name, process)));
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another program may have got the number since. */
    private Optional<ProcessHandle> process(String name) {
        try {
            String pid = Files.readString(pids.resolve(name + SUFFIX)).strip();
            return pid.matches("[0-9]+")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> isPart(process, name))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPart(ProcessHandle process, String name) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains("-Dhall.part=" + name))
                .isPresent();
    }
}
