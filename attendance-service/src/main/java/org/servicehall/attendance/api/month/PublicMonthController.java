package org.servicehall.attendance.api.month;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.view.month.Attended;
import org.servicehall.attendance.view.month.Months;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.settings.Halls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published month for everybody (按月公布, rule T7). Kinds of leave and days are nobody else's business. */
@RestController
class PublicMonthController {
    private final Months months;
    private final Halls halls;
    private final Clock clock;

    PublicMonthController(Months months, Halls halls, Clock clock) {
        this.months = months;
        this.halls = halls;
        this.clock = clock;
    }

    record PublicMonth(String hall, YearMonth month, int version, Instant publishedAt, List<PublicRow> rows) {
        static PublicMonth of(YearMonth month, MonthPublished event) {
            return new PublicMonth(
                    event.hall(),
                    month,
                    event.version(),
                    event.publishedAt(),
                    event.rows().stream().map(PublicRow::of).toList());
        }
    }

    /** @param leave half days at least partly on leave, of whatever kind */
    record PublicRow(
            @Person String clerk,
            String window,
            int halfDays,
            BigDecimal daysPresent,
            int late,
            int leftEarly,
            int offPost,
            int absent,
            int notSignedOut,
            int leave) {
        static PublicRow of(Row row) {
            return new PublicRow(
                    row.clerk(),
                    row.window(),
                    row.halfDays(),
                    Attended.days(row),
                    row.late(),
                    row.leftEarly(),
                    row.offPost(),
                    row.absent(),
                    row.notSignedOut(),
                    row.leave().values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    @GetMapping("/api/public/attendance/{hall}/{month}")
    PublicMonth month(@PathVariable String hall, @PathVariable YearMonth month) {
        var code = halls.get(hall).code();
        var published = months.published(code, Dates.check("month", month, clock.instant()));
        return PublicMonth.of(month, MonthController.wanted(published, null, month));
    }
}
