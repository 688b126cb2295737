package org.servicehall.accountability.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("P5")
class FileKindTest {
    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A464946, JPEG",
        "89504E470D0A1A0A0000, PNG",
        "255044462D312E370A25, PDF",
        "49443303000000000000, MP3",
        "FFFB9064000000000000, MP3",
        "000000186674797069736F6D, MP4",
        "524946462400000057415645, WAV"
    })
    void whatIsTakenIsKnownByItsContent(String hex, FileKind kind) {
        assertThat(FileKind.of(HexFormat.of().parseHex(hex))).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><script>alert(1)</script>",
                "MZ",
                "PK\u0003\u0004",
                "GIF89a",
                "RIFF0000AVI ",
                " %PDF-1.7"
            })
    void anythingElseIsNot(String content) {
        assertThat(FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
