package org.servicehall.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody typed into the one box is a number of a thing, or tells a person. */
@Tag("R3")
class SoughtTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "330106-",
                "330106-20261123",
                "330106-20261123-0007",
                "330106-TS20261123-0001",
                "330106-wang.fang-20250926",
                "330106-8f14e45f-ceea-4672-8e5d-0c9b1b6e2a11-2026-1"
            })
    void aThingIsSoughtByItsNumberOrHowItBegins(String typed) {
        assertThat(new Sought(typed).number()).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330106-199001011237",
                "330106-19900101123X",
                "330106-19900101123x",
                "330106-19900101123",
                "330106-900101123"
            })
    void anIdentityNumberWrittenWithADashIsNoNumberOfAThing(String typed) {
        assertThat(new Sought(typed).number()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105-200001010016", "110105 20000101 0016", "110105200001010016"})
    void aPersonIsSoughtByTheIdentityNumberHoweverItIsWritten(String typed) {
        assertThat(new Sought(typed).idNumber()).contains("110105200001010016");
        assertThat(new Sought(typed).number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "330106-, ''",
        "330106-20261123-0007, ''",
        "330106-TS20261123-0001, TS",
        "330106-TSJG-2026-0001, TSJG",
        "330106-CN-2026-0001, CN",
        "330106-wang.fang-20250926, ''"
    })
    void aNumberTellsByItsLettersOfWhatItIs(String no, String letters) {
        assertThat(Sought.letters(no)).isEqualTo(letters);
    }
}
