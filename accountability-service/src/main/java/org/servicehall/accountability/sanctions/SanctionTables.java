package org.servicehall.accountability.sanctions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.servicehall.accountability.domain.complaint.sanction.SanctionTable;

/** The table of each hall: its own file where a setting names one, else the one the service brings. */
public final class SanctionTables {
    private static final String BROUGHT = "/sanctions.yaml";

    private final SanctionTable brought;
    private final Map<String, SanctionTable> own = new TreeMap<>();

    /**
     * @param files by code of the hall
     * @throws IllegalArgumentException naming file and line of what is wrong
     */
    public SanctionTables(Map<String, Path> files) {
        this.brought = SanctionsFile.parse("sanctions.yaml", brought(), null);
        files.forEach((hall, file) -> own.put(hall, SanctionsFile.parse(file.toString(), read(file), brought)));
    }

    public SanctionTable of(String hall) {
        return own.getOrDefault(hall, brought);
    }

    private static String brought() {
        try (InputStream in = Objects.requireNonNull(SanctionTables.class.getResourceAsStream(BROUGHT), BROUGHT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + " cannot be read as a table of sanctions; see hall.complaints.sanctions", e);
        }
    }
}
