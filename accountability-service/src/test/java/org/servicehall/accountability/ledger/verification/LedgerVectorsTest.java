package org.servicehall.accountability.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.accountability.ledger.Books;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;

/**
 * Exports that anybody's program can be tried on, sound and not (rule B9). They stay as they are: what was exported once
 * must be verified for ever. The key they were signed with was thrown away.
 */
@Tag("B9")
class LedgerVectorsTest {
    private static final Path FOLDER = Path.of("src/test/resources/ledger-vectors");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sound           | 0 | sound: 12 entries, 2 checkpoints",
                "changed         | 1 | CHANGED at entry 4: content does not give its hash",
                "removed         | 1 | REMOVED at entry 4: is missing",
                "inserted        | 1 | INSERTED at entry 4: the number comes twice",
                "swapped         | 1 | SWAPPED at entry 4: stands after entry 5",
                "truncated       | 1 | TRUNCATED at entry 10: a checkpoint covers 12 entries",
                "cut-off         | 1 | TRUNCATED at entry 10: the hall's own head promises 12 entries",
                "other-head      | 1 | CONTRADICTS_HEAD at entry 12: is not the entry that the hall's own head names",
                "forged-to-end   | 1 | CONTRADICTS_CHECKPOINT at entry 12: entries 7 to 12 are not those signed",
                "answers-nothing | 1 | ANSWERS_NOTHING at entry 13: answers 14, no finding before it",
                "deputy          | 0 | sound: 7 entries, 0 checkpoints",
                "other-lender    | 1 | CHANGED at entry 7: content does not give its hash"
            })
    void eachDefectIsFoundAndNamedByKindAndEntryAndNoOther(String vector, int status, String said) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments =
                new String[] {file(vector).toString(), FOLDER.resolve("key.pub").toString()};
        assertThat(VerifyLedger.run(arguments, stream, stream)).isEqualTo(status);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).as(vector).hasSize(status + 1);
        assertThat(lines.getFirst()).startsWith(said);
    }

    /** Only for a new format of the file; a new key comes with it. */
    @Test
    @EnabledIfSystemProperty(named = "ledger.vectors.write", matches = "true")
    void writeThem() throws IOException {
        var keys = Books.keys();
        var book = Books.withAnswers(12);
        Files.createDirectories(FOLDER);
        var key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        Files.writeString(FOLDER.resolve("key.pub"), key + "\n");
        write("sound", keys, book, book);
        write("removed", keys, book, without(book, 3));
        write("inserted", keys, book, with(book, 4));
        write("swapped", keys, book, swapped(book, 3, 4));
        write("truncated", keys, book, book.subList(0, 10));
        write("forged-to-end", keys, book, forged(book, 6));
        var answered = Books.answered(book, Books.sound(14).getLast(), State.DECIDED);
        write("answers-nothing", keys, answered, answered);
        var changed = new ArrayList<>(Files.readAllLines(file("sound")));
        changed.replaceAll(line -> line.contains("\"number\":4,") ? line.replace("wang.fang", "sun.yan") : line);
        Files.writeString(file("changed"), String.join("\n", changed) + "\n");
    }

    /** Signed by nobody, so that no key is needed. */
    @Test
    @EnabledIfSystemProperty(named = "ledger.vectors.write", matches = "deputies")
    void writeWhatDeputiesEntered() throws IOException {
        var book = Books.excusedFor("zhou.min", Books.withAnswers(6));
        write("deputy", List.of(), book, book);
        var other = Files.readAllLines(file("deputy"));
        other.replaceAll(line -> line.replace("\"standsInFor\":\"zhou.min\"", "\"standsInFor\":\"sun.lei\""));
        Files.writeString(file("other-lender"), String.join("\n", other) + "\n");
    }

    private static void write(String vector, KeyPair keys, List<LedgerEntry> signed, List<LedgerEntry> entries)
            throws IOException {
        var checkpoints = List.of(Books.checkpoint(keys, signed.subList(0, 6)), Books.checkpoint(keys, signed));
        write(vector, checkpoints, signed, entries);
    }

    private static void write(
            String vector, List<Checkpoint> checkpoints, List<LedgerEntry> signed, List<LedgerEntry> entries)
            throws IOException {
        var text = new StringWriter();
        LedgerExport.write(Books.HALL, Books.head(signed), checkpoints, entries::forEach, text);
        Files.writeString(file(vector), text.toString());
    }

    private static List<LedgerEntry> without(List<LedgerEntry> book, int index) {
        var less = new ArrayList<>(book);
        less.remove(index);
        return less;
    }

    private static List<LedgerEntry> with(List<LedgerEntry> book, int index) {
        var more = new ArrayList<>(book);
        var before = book.get(index - 2);
        more.add(index, LedgerEntry.following(before.number(), before.hash(), Books.finding(77), Books.SIGNED_AT));
        return more;
    }

    private static List<LedgerEntry> swapped(List<LedgerEntry> book, int one, int other) {
        var moved = new ArrayList<>(book);
        Collections.swap(moved, one, other);
        return moved;
    }

    /** One entry more after {@code kept}, and everything that follows numbered and hashed anew. */
    private static List<LedgerEntry> forged(List<LedgerEntry> book, int kept) {
        var forged = new ArrayList<>(book.subList(0, kept));
        for (int n = kept; n <= book.size(); n++) {
            var last = forged.getLast();
            var finding = Books.finding(n == kept ? 77 : n);
            forged.add(LedgerEntry.following(last.number(), last.hash(), finding, Books.SIGNED_AT));
        }
        return forged;
    }

    private static Path file(String vector) {
        return FOLDER.resolve(vector + ".jsonl");
    }
}
