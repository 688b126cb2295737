package org.servicehall.accountability.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.accountability.ledger.Books;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.checkpoint.CheckpointFiles;

@Tag("B9")
class VerifyLedgerTest {
    @TempDir
    Path folder;

    private final KeyPair keys = Books.keys();
    private final List<LedgerEntry> book = Books.sound(20);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void keyFile() throws IOException {
        Files.writeString(folder.resolve("key"), base64(keys));
    }

    @Test
    void theExportAndThePublicKeyAreEnough() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        assertThat(run("book", "key")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("sound: 20 entries, 1 checkpoints");
    }

    /** {@code ./hall verify} runs on a machine without the service. */
    @Test
    void itsClassesAndJacksonAreEnough() throws Exception {
        Files.writeString(folder.resolve("book"), export(book));
        var urls = new ArrayList<URL>();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (part.contains("jackson-") || part.endsWith("accountability-service/target/classes")) {
                urls.add(Path.of(part).toUri().toURL());
            }
        }
        try (var alone = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            var run = alone.loadClass(VerifyLedger.class.getName())
                    .getDeclaredMethod("run", String[].class, PrintStream.class, PrintStream.class);
            run.setAccessible(true);
            var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
            var arguments = new String[] {
                folder.resolve("book").toString(), folder.resolve("key").toString()
            };
            assertThat(run.invoke(null, arguments, stream, stream)).isEqualTo(0);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("sound: 20 entries");
    }

    @Test
    void aForgedLineIsFoundInTheFile() throws IOException {
        Files.writeString(folder.resolve("book"), export(book).replaceFirst("wang\\.fang", "sun.yan"));
        assertThat(run("book", "key")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CHANGED at entry 1", "NOT SOUND");
    }

    @Test
    void whatWasCutOffTogetherWithItsCheckpointShowsAgainstTheCheckpointsKeptElsewhere() throws IOException {
        Files.writeString(folder.resolve("book"), export(book.subList(0, 15)));
        assertThat(run("book", "key")).isZero();
        new CheckpointFiles(folder.resolve("kept")).write("330106-20250928-0", Books.checkpoint(keys, book));
        assertThat(run("book", "key", "kept")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("TRUNCATED at entry 15");
    }

    @Test
    void theEndOfAFileThatWasCutOffShowsByTheHeadInItsTitle() throws IOException {
        var lines = exported(book, 12);
        Files.write(folder.resolve("book"), lines.subList(0, lines.size() - 2));
        assertThat(run("book", "key")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("TRUNCATED at entry 18: the hall's own head promises 20 entries");
    }

    @Test
    void whatNobodySignedIsSaidAndIsStillSound() throws IOException {
        Files.write(folder.resolve("book"), exported(book, 12));
        assertThat(run("book", "key")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("sound: 20 entries, 1 checkpoints")
                .contains("signed up to entry 12 of 20, at " + Books.SIGNED_AT)
                .contains("entered since " + book.get(12).enteredAt() + " is not")
                .contains("not compared with the events on the topics");
    }

    @Test
    void aCheckpointInTheExportAndInAFileCountsOnce() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        new CheckpointFiles(folder.resolve("kept")).write("330106-20250928-0", Books.checkpoint(keys, book));
        assertThat(run("book", "key", "kept")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("sound: 20 entries, 1 checkpoints");
    }

    @Test
    void anEventWithoutAnEntryShowsAgainstTheSources() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        Files.writeString(folder.resolve("events"), sources(20, true) + sources(21, false));
        assertThat(run("book", "key", "--sources", "events")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("20 of the 21 entries that 99 events demand are there, 1 wait to be read");
        Files.writeString(folder.resolve("events"), sources(21, true));
        assertThat(run("book", "key", "--sources", "events")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("UNENTERED at entry 0: event Case:330106-20250926-0021@5 (OVERDUE) has no entry");
    }

    @Test
    void anEventThatNobodyCanJudgeIsToldFromTheFile() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        var text = new StringWriter();
        var event = SourceEvent.unjudged("AttendanceMonth:330106-202609@0", false);
        SourcesFile.write(Books.HALL, new Sources(99, List.of(event)), text);
        Files.writeString(folder.resolve("events"), text.toString());
        assertThat(run("book", "key", "--sources", "events")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 wait to be read, of which nobody can say what they demand:"
                        + " AttendanceMonth:330106-202609@0");
    }

    @Test
    void sourcesOfAnotherHallAreRefused() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        Files.writeString(folder.resolve("events"), sources(1, true).replace("\"330106\"", "\"340123\""));
        assertThat(run("book", "key", "--sources", "events")).isEqualTo(2);
        assertThat(run("book", "key", "--sources")).isEqualTo(2);
    }

    private String sources(int upTo, boolean handled) throws IOException {
        var all = IntStream.rangeClosed(handled ? 1 : upTo, upTo)
                .mapToObj(n -> Books.finding(n).source())
                .map(source -> new SourceEvent(source, source, "OVERDUE", handled))
                .toList();
        var text = new StringWriter();
        SourcesFile.write(Books.HALL, new Sources(99, all), text);
        return handled
                ? text.toString()
                : text.toString().lines().skip(1).findFirst().orElseThrow() + "\n";
    }

    private List<String> exported(List<LedgerEntry> entries, int signed) throws IOException {
        var text = new StringWriter();
        var checkpoints = List.of(Books.checkpoint(keys, entries.subList(0, signed)));
        LedgerExport.write(Books.HALL, Books.head(entries), checkpoints, entries::forEach, text);
        return text.toString().lines().toList();
    }

    @Test
    void aFormerKeyStillVerifiesWhatItSigned() throws IOException {
        var current = Books.keys();
        Files.writeString(folder.resolve("keys"), base64(current) + "\n" + base64(keys) + "\n");
        Files.writeString(folder.resolve("book"), export(book));
        assertThat(run("book", "keys")).isZero();
        Files.writeString(folder.resolve("keys"), base64(current));
        assertThat(run("book", "keys")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("BAD_SIGNATURE");
    }

    @Test
    void anEntryOfAnotherHallDoesNotBelongInTheFile() throws IOException {
        var text = export(book);
        var lastHall = text.lastIndexOf("\"330106\"");
        Files.writeString(
                folder.resolve("book"), text.substring(0, lastHall) + "\"340123\"" + text.substring(lastHall + 8));
        assertThat(run("book", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("another hall");
    }

    @Test
    void aFileThatIsNoExportIsSaidToBeNone() throws IOException {
        Files.writeString(folder.resolve("book"), "hello\n");
        assertThat(run("book", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cannot verify: line 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"remark\":null | \"remark\":null,\"note\":\"x\"",
                "\"remark\":null | \"remark\":null,\"person\":\"sun.yan\"",
                "\"rule\":\"D5\", | \"rule\":null,",
                "\"rule\":\"D5\", | ``",
                "\"answers\":0, | ``",
                "\"state\":\"OPEN\" | \"state\":\"GONE\""
            })
    void whatTheHashDoesNotCoverOrIsMissingIsNoExport(String honest, String forged) throws IOException {
        Files.writeString(folder.resolve("book"), export(book).replace(honest, forged));
        assertThat(run("book", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("cannot verify: line 3")
                .doesNotContain("\tat ");
    }

    @Test
    void aMissingFileIsAnErrorAndNoStackTrace() {
        assertThat(run("nowhere", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("cannot verify: ")
                .doesNotContain("\tat ");
    }

    private static String base64(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private int run(String... files) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = Arrays.stream(files)
                .map(file -> file.startsWith("--") ? file : folder.resolve(file).toString())
                .toArray(String[]::new);
        return VerifyLedger.run(arguments, stream, stream);
    }

    private String export(List<LedgerEntry> entries) throws IOException {
        var text = new StringWriter();
        LedgerExport.write(
                Books.HALL, Books.head(entries), List.of(Books.checkpoint(keys, entries)), entries::forEach, text);
        return text.toString();
    }
}
