package org.servicehall.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("B9")
class VerifyLedgerTest {
    @TempDir
    Path folder;

    private final KeyPair keys = Books.keys();
    private final List<LedgerEntry> book = Books.sound(20);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void keyFile() throws IOException {
        Files.writeString(
                folder.resolve("key"),
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    @Test
    void theExportAndThePublicKeyAreEnough() throws IOException {
        Files.writeString(folder.resolve("book"), export(book));
        assertThat(run("book", "key")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("sound: 20 entries, 1 checkpoints");
    }

    @Test
    void aForgedLineIsFoundInTheFile() throws IOException {
        Files.writeString(folder.resolve("book"), export(book).replaceFirst("wang\\.fang", "sun.yan"));
        assertThat(run("book", "key")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CHANGED at entry 1", "NOT SOUND");
    }

    @Test
    void aFileThatIsNoExportIsSaidToBeNone() throws IOException {
        Files.writeString(folder.resolve("book"), "hello\n");
        assertThat(run("book", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("cannot verify: line 1");
    }

    @Test
    void aMissingFileIsAnErrorAndNoStackTrace() {
        assertThat(run("nowhere", "key")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("cannot verify: ")
                .doesNotContain("\tat ");
    }

    private int run(String file, String key) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = new String[] {
            folder.resolve(file).toString(), folder.resolve(key).toString()
        };
        return VerifyLedger.run(arguments, stream, stream);
    }

    private String export(List<LedgerEntry> entries) throws IOException {
        var text = new StringWriter();
        LedgerExport.write(Books.HALL, List.of(Books.checkpoint(keys, entries)), entries::forEach, text);
        return text.toString();
    }
}
