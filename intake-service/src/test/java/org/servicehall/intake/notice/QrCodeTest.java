package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mask for all: whatever stands in the code is read. */
@Tag("K9")
class QrCodeTest {
    private static final String ADDRESS = "https://hall.example.cn/#no=330106-20251009-0001&code=7K3M-9QTR";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20, 60, 200, 900})
    void a_code_is_read_whatever_its_length(int more) throws ReaderException {
        String text = ADDRESS + "&".repeat(more);
        assertThat(Scanner.read(QrCode.svg(text))).isEqualTo(text);
    }

    @Test
    void a_code_is_read_whatever_number_it_holds() throws ReaderException {
        for (int no = 1; no < 10_000; no += 271) {
            String text = ADDRESS.replace("0001", "%04d".formatted(no));
            assertThat(Scanner.read(QrCode.svg(text))).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 60, 200})
    void a_code_is_read_from_a_photo(int more) throws ReaderException {
        String text = ADDRESS + "&".repeat(more);
        assertThat(Scanner.readPhoto(QrCode.svg(text))).isEqualTo(text);
    }

    @Test
    void a_row_of_dots_is_one_line() {
        assertThat(QrCode.svg(ADDRESS)).hasSizeLessThan(2_600).contains("M1 1.5h7m", "h7M1 2.5h1m5 0h1m");
    }

    @Test
    void a_code_is_drawn_once() {
        assertThat(QrCode.svg(ADDRESS)).isSameAs(QrCode.svg(ADDRESS));
    }
}
