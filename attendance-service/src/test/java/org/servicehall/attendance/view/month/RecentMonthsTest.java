package org.servicehall.attendance.view.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.view.month.RecentMonths.Recent;

@Tag("T7")
class RecentMonthsTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Test
    void aHallThatHasPublishedNothingOwesTheLastMonth() {
        assertThat(toPublish()).containsExactly("2025-10");
    }

    @Test
    void whatWasLeftOutSinceIsOwedTheLatestFirst() {
        assertThat(toPublish("2025-06", "2025-08")).containsExactly("2025-10", "2025-09", "2025-07");
    }

    @Test
    void nothingIsOwedWhereAllIsPublished() {
        assertThat(toPublish("2025-09", "2025-10")).isEmpty();
        assertThat(toPublish("2025-10")).isEmpty();
    }

    @Test
    void theMonthThatRunsIsOwedByNobody() {
        assertThat(RecentMonths.recent(NOVEMBER, List.of()))
                .extracting(Recent::month)
                .doesNotContain(NOVEMBER);
    }

    private static List<String> toPublish(String... published) {
        return RecentMonths.recent(
                        NOVEMBER,
                        Arrays.stream(published)
                                .map(RecentMonthsTest::published)
                                .toList())
                .stream()
                .filter(Recent::toPublish)
                .map(recent -> recent.month().toString())
                .toList();
    }

    private static PublishedMonth published(String month) {
        return new PublishedMonth(
                "330106-" + month.replace("-", ""),
                "330106",
                month,
                1,
                "wu.gang",
                Instant.parse("2025-11-03T01:00:00Z"));
    }
}
