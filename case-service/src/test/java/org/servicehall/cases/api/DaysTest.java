package org.servicehall.cases.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.Refusal;

@Tag("D7")
class DaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void anExportIsBoundedAtBothEndsWhateverWasAskedFor() {
        assertThat(Days.Export.of(null, null, TODAY)).isEqualTo(days("2025-11-24", "2026-11-23"));
        assertThat(Days.Export.of(date("2020-01-01"), null, TODAY)).isEqualTo(days("2020-01-01", "2020-12-31"));
        assertThat(Days.Export.of(null, date("2020-12-31"), TODAY)).isEqualTo(days("2020-01-01", "2020-12-31"));
        assertThat(Days.Export.of(date("2020-02-29"), date("2021-02-27"), TODAY))
                .isEqualTo(days("2020-02-29", "2021-02-27"));
    }

    @Test
    void moreThanAYearIsRefused() {
        assertThatThrownBy(() -> Days.Export.of(date("2020-01-01"), date("2021-01-01"), TODAY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("export-too-long"));
        assertThatThrownBy(() -> Days.Export.of(LocalDate.MIN, LocalDate.MAX, TODAY))
                .isInstanceOf(Refusal.class);
    }

    private static Days.Export days(String from, String to) {
        return new Days.Export(date(from), date(to));
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }
}
