package org.servicehall.accountability.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerBoundTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "2025-9-1", "20250901", "2025-09-31"})
    void whatIsNoDayIsNotTaken(String text) {
        assertThatThrownBy(() -> LedgerBound.valueOf(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void aDayIsTakenWholeAndAMomentAsItIs() {
        assertThat(LedgerBound.last(LedgerBound.valueOf("2025-09-01"), ZONE)).hasToString("2025-09-01T16:00:00Z");
        assertThat(LedgerBound.last(LedgerBound.valueOf("2025-09-01T00:00:00Z"), ZONE))
                .hasToString("2025-09-01T00:00:00Z");
    }
}
