package org.servicehall.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BurstTableTest {
    private static final long BEGIN = 7_000_000_000L;

    private final BurstTable table = new BurstTable();

    @Test
    void visitsAreToldByTheSecondInWhichTheyWereDue() {
        table.done(BEGIN, BEGIN, visit(10, 100));
        table.done(BEGIN, BEGIN + Duration.ofMillis(999).toNanos(), visit(20, 200));
        table.done(BEGIN, BEGIN + Duration.ofSeconds(2).toNanos(), visit(30, 300));

        assertThat(table.told())
                .containsPattern("(?m)^ +0 +2 +0 \\| +10.0 +20.\\d +20.\\d \\| +100.\\d +200.\\d +200.\\d")
                .containsPattern("(?m)^ +2 +1 +0 \\| +30.0")
                .containsPattern("(?m)^ +all +3 +0");
        assertThat(table.failed()).isZero();
    }

    @Test
    void oneThatFailedCountsAndHasNoLatency() {
        table.failed(BEGIN, BEGIN, "refused");

        assertThat(table.failed()).isOne();
        assertThat(table.told()).containsPattern("(?m)^ +0 +1 +1 \\| +0.0");
    }

    private static Visit visit(int receivedMillis, int caseSeenMillis) {
        return new Visit(
                Duration.ofMillis(receivedMillis).toNanos(),
                0,
                0,
                Duration.ofMillis(caseSeenMillis).toNanos());
    }
}
