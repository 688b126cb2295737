package org.servicehall.accountability.ledger.verification;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A hall's book as JSON lines, to be verified by anyone: a line that says what it is, then every checkpoint, then every
 * entry. The checkpoints come first so that one pass with little memory is enough.
 */
public final class LedgerExport {
    static final String FORMAT = "service-hall-ledger-export/4";
    /** What was exported once is verified for ever: without whose rights were used. */
    private static final String WITHOUT_DEPUTIES = "service-hall-ledger-export/3";
    /** And without the book's head. */
    private static final String WITHOUT_HEAD = "service-hall-ledger-export/2";

    private static final String STANDS_IN_FOR = "standsInFor";

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

    /**
     * What the file is.
     *
     * @param entries how many entries the hall's own head promises, and {@code headHash} the last one's hash: a file that
     *     holds fewer was cut off. Null in the oldest format
     */
    record Title(
            String format,
            String hall,
            @Nullable Long entries,
            @Nullable String headHash) {
        /** Each format has its own fields, and no others. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Title of(Map<String, Object> fields) {
            if (fields.keySet().equals(Set.of("format", "hall"))
                    && WITHOUT_HEAD.equals(fields.get("format"))
                    && fields.get("hall") instanceof String hall) {
                return new Title(WITHOUT_HEAD, hall, null, null);
            }
            if (fields.keySet().equals(Set.of("format", "hall", "entries", "headHash"))
                    && fields.get("format") instanceof String format
                    && Set.of(FORMAT, WITHOUT_DEPUTIES).contains(format)
                    && fields.get("hall") instanceof String hall
                    && fields.get("entries") instanceof Number entries
                    && fields.get("headHash") instanceof String headHash) {
                return new Title(format, hall, entries.longValue(), headHash);
            }
            throw new IllegalArgumentException("expected a title with format " + FORMAT);
        }

        boolean knowsDeputies() {
            return FORMAT.equals(format);
        }

        LedgerBook.@Nullable Head head() {
            return entries == null || headHash == null ? null : new LedgerBook.Head(entries, headHash);
        }
    }

    /** The file is not an export; says where. */
    public static final class NotAnExport extends IOException {
        NotAnExport(long line, String why) {
            super("line " + line + ": " + why);
        }
    }

    private LedgerExport() {}

    /**
     * Writes the book with all that was signed of it.
     *
     * @param head where the hall says the book ends, looked up before it is read
     * @param book hands each entry in order to the reader it is given, see {@link LedgerBook#read}
     */
    public static void write(
            String hall,
            LedgerBook.Head head,
            List<Checkpoint> checkpoints,
            Consumer<Consumer<LedgerEntry>> book,
            Writer out)
            throws IOException {
        writeLine(out, new Line(new Title(FORMAT, hall, head.number(), head.hash()), null, null));
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
     * @param events the hall's sources, see {@link SourcesFile}; null to compare with none
     * @throws NotAnExport when a line can't be understood
     */
    public static Verification.Report verify(
            BufferedReader in, VerificationKeys keys, List<Checkpoint> kept, @Nullable BufferedReader events)
            throws IOException {
        Verification verification = null;
        var title = readTitle(in);
        var hall = title.hall();
        var sources = events == null ? null : SourcesFile.read(events, hall);
        var checkpoints = new ArrayList<>(kept.stream()
                .filter(checkpoint -> checkpoint.hall().equals(hall))
                .toList());
        long number = 1;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            var line = parse(++number, text, title);
            if (line.checkpoint() != null && verification == null) {
                checkpoints.add(line.checkpoint());
            } else if (line.entry() != null) {
                verification = verification == null ? begin(title, keys, checkpoints, sources) : verification;
                verification.accept(line.entry());
            } else {
                throw new NotAnExport(number, "neither an entry nor a checkpoint before the entries");
            }
        }
        return (verification == null ? begin(title, keys, checkpoints, sources) : verification).report();
    }

    private static Verification begin(
            Title title, VerificationKeys keys, List<Checkpoint> checkpoints, @Nullable Sources sources) {
        var verification = new Verification(keys, checkpoints).comparedWith(sources);
        var head = title.head();
        return head == null ? verification : verification.promising(head);
    }

    private static Title readTitle(BufferedReader in) throws IOException {
        var text = in.readLine();
        var title = text == null ? null : parse(1, text, null).title();
        if (title == null) {
            throw new NotAnExport(1, "expected a title with format " + FORMAT);
        }
        return title;
    }

    private static Line parse(long number, String text, @Nullable Title title) throws NotAnExport {
        try {
            var tree = JSON.readTree(text);
            if (title != null && !title.knowsDeputies() && tree.get("entry") instanceof ObjectNode entry) {
                withoutDeputy(number, entry);
            }
            var line = JSON.treeToValue(tree, Line.class);
            if (line == null || !line.isWhole()) {
                throw new NotAnExport(number, "something is missing in it");
            }
            if (title != null && !line.isOf(title.hall())) {
                throw new NotAnExport(number, "belongs to another hall than " + title.hall());
            }
            return line;
        } catch (JacksonException e) {
            throw new NotAnExport(number, "not a line of an export: " + e.getOriginalMessage());
        }
    }

    /** Each format has its own fields, and no others. */
    private static void withoutDeputy(long number, ObjectNode entry) throws NotAnExport {
        if (entry.has(STANDS_IN_FOR)) {
            throw new NotAnExport(number, "has a field that its format does not have: " + STANDS_IN_FOR);
        }
        entry.putNull(STANDS_IN_FOR);
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
