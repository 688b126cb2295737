package org.servicehall.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.platform.time.HallClock;

@Tag("S6")
@Tag("D1")
class RemedyWordingTest {
    private static final String NOT_CERTAIN = "该日期按尚未公布的节假日安排推算，以实际公布的安排为准";

    @Test
    void aDateOfAYearWhoseScheduleIsNotOutIsNotPrintedAsCertain() {
        assertThat(paragraph(null)).contains("（至2027年3月26日止）").doesNotContain(NOT_CERTAIN);
        assertThat(paragraph(true)).contains("（至2027年3月26日止，" + NOT_CERTAIN + "）");
    }

    private static String paragraph(@Nullable Boolean provisional) {
        Remedy court = new Remedy(
                RemedyKind.LITIGATION,
                new LocalizedText("青溪县人民法院", "the county court"),
                null,
                null,
                6,
                Instant.parse("2027-03-26T15:59:59Z"),
                provisional);
        return String.join("", new RemedyWording(HallClock.ZONE).paragraph(List.of(court)));
    }
}
