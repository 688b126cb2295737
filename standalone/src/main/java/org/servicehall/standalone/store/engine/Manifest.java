package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * RocksDB's list of the files that hold the tables, as far as it has come. It grows only, until a start makes a new one. A
 * record missing at its end is taken for one that was being written when the power went; if it was there before, the files
 * it tells of would be taken for left over and removed.
 *
 * @param name of the file, which bears a number that grows with each new one
 * @param bytes how long it is at least
 */
record Manifest(String name, long bytes) {
    /** The one in use; null when CURRENT or what it names is missing, which RocksDB says itself. */
    static @Nullable Manifest of(Path store) throws IOException {
        Path current = store.resolve("CURRENT");
        String name = Files.exists(current)
                ? Files.readString(current, StandardCharsets.ISO_8859_1).strip()
                : "";
        Path file = store.resolve(name);
        return name.matches(LogFile.MANIFESTS) && Files.exists(file) ? new Manifest(name, Files.size(file)) : null;
    }

    /** What is missing of it in the store; null when nothing is, or the store has begun a newer one since. */
    @Nullable
    String missing(Path store) throws IOException {
        Manifest found = of(store);
        return found == null || !found.name().equals(name) || found.bytes() >= bytes
                ? null
                : store.resolve(name) + " was cut off: it has " + found.bytes() + " of at least " + bytes + " bytes";
    }
}
