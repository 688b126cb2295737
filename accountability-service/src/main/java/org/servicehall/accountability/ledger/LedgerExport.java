package org.servicehall.accountability.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hall's book as JSON lines, to be verified by anyone: a line that says what it is, then every checkpoint, then every
 * entry. The checkpoints come first so that one pass with little memory is enough.
 */
public final class LedgerExport {
    static final String FORMAT = "service-hall-ledger-export/2";
    private static final JsonMapper JSON = JsonMapper.builder()
            // What the hash doesn't cover, and what is said twice, could tell a reader something else than what is
            // verified.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** One line of the file: exactly one of the three is set. */
    record Line(
            @Nullable Title title,
            @Nullable Checkpoint checkpoint,
            @Nullable LedgerEntry entry) {
        /** Whether nothing is null that may not be. */
        boolean isWhole() {
            return (checkpoint == null || Required.of(checkpoint)) && (entry == null || Required.of(entry));
        }

        boolean isOf(String hall) {
            return (checkpoint == null || checkpoint.hall().equals(hall))
                    && (entry == null || entry.hall().equals(hall));
        }
    }

    record Title(String format, String hall) {}

    /** The file is not an export; says where. */
    public static final class NotAnExport extends IOException {
        NotAnExport(long line, String why) {
            super("line " + line + ": " + why);
        }
    }

    private LedgerExport() {}

    /** @param book hands each entry in order to the reader it is given, see {@link LedgerBook#read} */
    public static void write(
            String hall, List<Checkpoint> checkpoints, Consumer<Consumer<LedgerEntry>> book, Writer out)
            throws IOException {
        writeLine(out, new Line(new Title(FORMAT, hall), null, null));
        for (Checkpoint checkpoint : checkpoints) {
            writeLine(out, new Line(null, checkpoint, null));
        }
        book.accept(entry -> writeUnchecked(out, entry));
        out.flush();
    }

    /**
     * Verifies an export.
     *
     * @param kept checkpoints kept elsewhere, of any hall: the export's own could have been left out with the entries
     * @throws NotAnExport when a line can't be understood
     */
    public static Verification.Report verify(BufferedReader in, VerificationKeys keys, List<Checkpoint> kept)
            throws IOException {
        Verification verification = null;
        var hall = readTitle(in).hall();
        var checkpoints = new ArrayList<>(kept.stream()
                .filter(checkpoint -> checkpoint.hall().equals(hall))
                .toList());
        long number = 1;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            var line = parse(++number, text, hall);
            if (line.checkpoint() != null && verification == null) {
                checkpoints.add(line.checkpoint());
            } else if (line.entry() != null) {
                verification = verification == null ? new Verification(keys, checkpoints) : verification;
                verification.accept(line.entry());
            } else {
                throw new NotAnExport(number, "neither an entry nor a checkpoint before the entries");
            }
        }
        return (verification == null ? new Verification(keys, checkpoints) : verification).report();
    }

    private static Title readTitle(BufferedReader in) throws IOException {
        var text = in.readLine();
        var title = text == null ? null : parse(1, text, null).title();
        if (title == null || !FORMAT.equals(title.format())) {
            throw new NotAnExport(1, "expected a title with format " + FORMAT);
        }
        return title;
    }

    private static Line parse(long number, String text, @Nullable String hall) throws NotAnExport {
        try {
            var line = JSON.readValue(text, Line.class);
            if (line == null || !line.isWhole()) {
                throw new NotAnExport(number, "something is missing in it");
            }
            if (hall != null && !line.isOf(hall)) {
                throw new NotAnExport(number, "belongs to another hall than " + hall);
            }
            return line;
        } catch (JacksonException e) {
            throw new NotAnExport(number, "not a line of an export: " + e.getOriginalMessage());
        }
    }

    private static void writeUnchecked(Writer out, LedgerEntry entry) {
        try {
            writeLine(out, new Line(null, null, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(Writer out, Line line) throws IOException {
        out.write(JSON.writeValueAsString(line));
        out.write('\n');
    }
}
