package org.servicehall.attendance.api.month;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.view.month.Attended;
import org.servicehall.attendance.view.month.MonthSheet;
import org.servicehall.attendance.view.month.MonthSheet.Difference;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/**
 * A month of a hall (rule T7).
 *
 * @param publication which version this is; null while it is only counted
 * @param versions how many have been published
 * @param newVersionDue whether what has become known since says something else than the latest version
 * @param differences of the count to the latest version, where a draft was asked for
 */
record MonthAnswer(
        YearMonth month,
        @Nullable Publication publication,
        int versions,
        boolean newVersionDue,
        List<RowAnswer> rows,
        List<AttendanceFault> faults,
        List<Difference> differences) {
    /** @param reason why it was corrected; null for the first version */
    record Publication(
            int version,
            @Person String by,
            Instant at,
            @Nullable String reason) {
        static Publication of(MonthPublished event) {
            return new Publication(event.version(), event.publishedBy(), event.publishedAt(), event.reason());
        }
    }

    /**
     * A clerk's month in half days.
     *
     * @param daysPresent in days, also half ones
     * @param leave half days at least partly excused, by kind
     * @param marks what each half day was, by day and half
     */
    record RowAnswer(
            @Person String clerk,
            String window,
            int halfDays,
            BigDecimal daysPresent,
            int present,
            int late,
            int leftEarly,
            int offPost,
            int absent,
            int notSignedOut,
            Map<String, Integer> leave,
            Map<String, String> marks) {
        static RowAnswer of(Row row) {
            return new RowAnswer(
                    row.clerk(),
                    row.window(),
                    row.halfDays(),
                    Attended.days(row),
                    row.present(),
                    row.late(),
                    row.leftEarly(),
                    row.offPost(),
                    row.absent(),
                    row.notSignedOut(),
                    new TreeMap<>(row.leave()),
                    new TreeMap<>(row.marks()));
        }
    }

    /** A month that no version is published of. */
    static MonthAnswer counted(YearMonth month, MonthSheet sheet) {
        return of(month, null, 0, sheet, false, List.of());
    }

    /** What a new version would say. */
    static MonthAnswer draft(
            YearMonth month, int versions, MonthSheet sheet, boolean due, List<Difference> differences) {
        return of(month, null, versions, sheet, due, differences);
    }

    static MonthAnswer published(YearMonth month, MonthPublished event, int versions, MonthSheet sheet, boolean due) {
        return of(month, Publication.of(event), versions, sheet, due, List.of());
    }

    private static MonthAnswer of(
            YearMonth month,
            @Nullable Publication publication,
            int versions,
            MonthSheet shown,
            boolean newVersionDue,
            List<Difference> differences) {
        var rows = shown.rows().stream().map(RowAnswer::of).toList();
        return new MonthAnswer(month, publication, versions, newVersionDue, rows, shown.faults(), differences);
    }
}
