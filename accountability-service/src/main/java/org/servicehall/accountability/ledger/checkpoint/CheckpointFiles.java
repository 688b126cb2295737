package org.servicehall.accountability.ledger.checkpoint;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checkpoints as files beside the database, one each, to be copied where the hall's administrators can't change them.
 */
public final class CheckpointFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SUFFIX = ".json";

    private final Path folder;

    public CheckpointFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the file whole or not at all; written again it comes out the same.
     *
     * @param name unique, as {@code 330106-20251123-0}
     */
    public void write(String name, Checkpoint checkpoint) {
        try {
            Files.createDirectories(folder);
            var unfinished = folder.resolve(name + ".part");
            Files.writeString(
                    unfinished, JSON.writeValueAsString(checkpoint) + "\n", CREATE, TRUNCATE_EXISTING, DSYNC, WRITE);
            Files.move(unfinished, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint file " + name + " can't be written to " + folder, e);
        }
    }

    /** Every checkpoint kept in a folder. */
    public static List<Checkpoint> read(Path folder) throws IOException {
        var kept = new ArrayList<Checkpoint>();
        try (var files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (var file : files) {
                kept.add(readOne(file));
            }
        }
        return kept;
    }

    private static Checkpoint readOne(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), Checkpoint.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no checkpoint: " + e.getOriginalMessage(), e);
        }
    }
}
