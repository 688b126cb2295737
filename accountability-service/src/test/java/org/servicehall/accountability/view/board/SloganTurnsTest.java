package org.servicehall.accountability.view.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.data.BoardTexts;
import org.servicehall.accountability.data.BoardTexts.Place;
import org.servicehall.accountability.data.BoardTexts.Slogan;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;

@Tag("W2")
class SloganTurnsTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final SloganTurns TURNS = new SloganTurns(CALENDAR, 60);

    /** Friday morning to Monday afternoon; a season with hours that end on the hour. */
    @Test
    void aTurnLastsAnHourOfWorkingTimeAndStaysOverNightAndWeekend() {
        long eight = TURNS.at(Instant.parse("2025-09-26T00:00:00Z"));
        assertThat(TURNS.at(Instant.parse("2025-09-26T00:59:59Z"))).isEqualTo(eight);
        assertThat(TURNS.at(Instant.parse("2025-09-26T01:00:00Z"))).isEqualTo(eight + 1);
        assertThat(TURNS.at(Instant.parse("2025-09-26T04:00:00Z"))).isEqualTo(eight + 3);
        assertThat(TURNS.at(Instant.parse("2025-09-26T06:00:00Z"))).isEqualTo(eight + 3);
        assertThat(TURNS.at(Instant.parse("2025-09-26T08:59:59Z"))).isEqualTo(eight + 5);
        assertThat(TURNS.at(Instant.parse("2025-09-26T23:00:00Z"))).isEqualTo(eight + 6);
    }

    @Test
    void noSloganIsSkippedAndNoneComesTwiceInARound() {
        List<Slogan> slogans = IntStream.range(0, 53)
                .mapToObj(i -> new Slogan(Place.ANYWHERE, "标语" + i))
                .toList();
        BoardTexts texts = new BoardTexts(List.of(), Map.of(), slogans);
        List<Slogan> seen = new ArrayList<>();
        var moment = Instant.parse("2025-09-01T00:00:00Z");
        for (int minute = 0; minute < 30 * 24 * 12; minute++) {
            var shown = texts.inTurn(TURNS.at(moment.plus(Duration.ofMinutes(5L * minute))));
            if (seen.isEmpty() || !seen.getLast().equals(shown)) {
                seen.add(shown);
            }
        }
        assertThat(seen).hasSizeGreaterThan(106);
        for (int i = 1; i < seen.size(); i++) {
            int before = slogans.indexOf(seen.get(i - 1));
            assertThat(slogans.indexOf(seen.get(i))).isEqualTo((before + 1) % 53);
        }
    }
}
