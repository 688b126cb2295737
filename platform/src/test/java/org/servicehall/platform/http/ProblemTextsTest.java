package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;

class ProblemTextsTest {
    private static final LocalizedText KIND = new LocalizedText("承诺件", "promised");

    @Test
    void argumentsAreWrittenAsPeopleWriteThem() {
        assertThat(ProblemTexts.word(1_000L, Locale.CHINESE)).isEqualTo("1000");
        assertThat(ProblemTexts.word(Instant.parse("2025-10-11T15:59:59Z"), Locale.ENGLISH))
                .isEqualTo("2025-10-11 23:59");
        assertThat(ProblemTexts.word(KIND, Locale.CHINESE)).isEqualTo("承诺件");
        assertThat(ProblemTexts.word(KIND, Locale.ENGLISH)).isEqualTo("promised");
        assertThat(ProblemTexts.word("li.na", Locale.CHINESE)).isEqualTo("li.na");
        assertThat(ProblemTexts.word("", Locale.CHINESE)).isEqualTo("无");
        assertThat(ProblemTexts.word("", Locale.ENGLISH)).isEqualTo("none");
    }
}
