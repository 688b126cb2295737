package org.servicehall.accountability.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.data.Field;
import org.servicehall.platform.settings.Hall;

/**
 * Finds a hall's files: its own in the folder of its code, else those this service brings.
 *
 * @param own holds a folder for each hall that sets something itself; null where none does
 */
record HallFiles(@Nullable Path own) {
    Field open(Hall hall, String name) {
        Path set = own == null ? null : own.resolve(hall.code()).resolve(name);
        try {
            if (set != null && Files.exists(set)) {
                try (InputStream in = Files.newInputStream(set)) {
                    return Field.read(hall.code() + "/" + name, in);
                }
            }
            try (InputStream in = brought(name)) {
                return Field.read("hall-data/" + name, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of hall " + hall.code(), e);
        }
    }

    private static InputStream brought(String name) {
        return Objects.requireNonNull(HallFiles.class.getResourceAsStream("/hall-data/" + name), name);
    }
}
