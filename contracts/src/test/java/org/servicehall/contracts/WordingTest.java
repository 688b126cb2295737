package org.servicehall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.contracts.application.HallsTimeEvent.HallsTimeProlonged;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;

class WordingTest {
    private static final Instant AT = Instant.parse("2025-11-03T01:00:00Z");

    /** Each takes back that somebody was late. */
    static Stream<LocalizedText> takenBack() {
        String no = "330106-20251103-0007";
        return Stream.of(
                Wording.of(new HallsTimeProlonged(no, "330106", AT, AT, AT, AT)),
                Wording.of(new PaperTimeProlonged(no, "330106", 1, "id-card", AT, AT, AT)),
                Wording.of(new TakingsTimeProlonged("330106-wang.fang-20251103", "330106", AT, AT, AT, AT)));
    }

    @ParameterizedTest
    @MethodSource("takenBack")
    @Tag("D5")
    void whatWasOnRecordAsLateAndIsNotIsCalledTheSameEverywhere(LocalizedText told) {
        assertThat(told.zh()).endsWith("，原逾期记录不成立");
        assertThat(told.en()).endsWith(", not late after all");
    }
}
