package org.servicehall.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B9")
class TextFaultTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " \n\t",
                "一行\r\n又一行\t完",
                "𠮷野家",
                "𠅤某某",
                "\uE863姓",
                "Nguyễn",
                "e\u0302\u0301",
                "བསྒྲུབས་ཧྐྵྨླྺྲྀ",
                "ที่นี่",
                "👨\u200D👩\u200D👧",
                "⚖\uFE0F",
                "שלום\u200F!",
                "�",
            })
    void whatPeopleWriteIsRecorded(String text) {
        assertThat(TextFault.in(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a\uD842x, UNWRITABLE",
        "\uDFB7, UNWRITABLE",
        "\uDFB7\uD842, UNWRITABLE",
        "a\u0000b, UNWRITABLE",
        "\uFFFE, UNWRITABLE",
        "\uD83F\uDFFF, UNWRITABLE",
        "\uFDEF, UNWRITABLE",
        "a\u202Egnp, DIRECTION",
        "\u2066a, DIRECTION",
        "\u200B\u200B, INVISIBLE",
        "'\u3000', INVISIBLE",
        "'\u00A0 \u2028', INVISIBLE",
        "\u3164, INVISIBLE",
        "\u2800, INVISIBLE",
        "\uFE0F, INVISIBLE",
    })
    void whatWouldReadBackOtherwiseOrIsNotSeenIsNot(String text, TextFault fault) {
        assertThat(TextFault.in(text)).isEqualTo(fault);
    }

    @Test
    void marksOnOneLetterAreBounded() {
        assertThat(TextFault.in("a" + "\u0301".repeat(8) + "b" + "\u0301".repeat(8)))
                .isNull();
        assertThat(TextFault.in("张" + "\u0301".repeat(59))).isEqualTo(TextFault.MARKS);
    }

    @Test
    void aCharacterBeyondTheBasicPlaneCountsOne() {
        assertThat(TextFault.length("𠮷野家")).isEqualTo(3);
    }
}
