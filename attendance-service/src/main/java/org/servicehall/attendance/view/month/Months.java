package org.servicehall.attendance.view.month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.servicehall.attendance.domain.month.PublishMonth;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.contracts.attendance.MonthEvent;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.platform.event.Streams;

/**
 * Months as they are counted now, from whatever has become known, and as they were published (rule T7). A count may lag
 * behind the last events by moments: what it missed shows as due for a new version as soon as it is known.
 */
public final class Months {
    private final AttendanceBook book;
    private final DayRecords days;
    private final Streams streams;

    public Months(AttendanceBook book, DayRecords days, Streams streams) {
        this.book = book;
        this.days = days;
        this.streams = streams;
    }

    /** @param now what hasn't happened by now may still happen */
    public MonthSheet count(String hall, YearMonth month, Instant now) {
        var facts = book.read(hall, month.atDay(1), month.atEndOfMonth());
        Map<String, MonthRow> rows = new TreeMap<>();
        for (LocalDate date = month.atDay(1); !date.isAfter(month.atEndOfMonth()); date = date.plusDays(1)) {
            for (var clerk : days.judge(hall, date, facts, now).clerks()) {
                rows.computeIfAbsent(clerk.clerk(), name -> new MonthRow(name, clerk.window()))
                        .add(date, clerk);
            }
        }
        return new MonthSheet(
                rows.values().stream().map(MonthRow::row).toList(),
                rows.values().stream().flatMap(row -> row.faults().stream()).toList());
    }

    /** All versions of it, the first one first; from the stream itself, so that what is published shows at once. */
    public List<MonthPublished> published(String hall, YearMonth month) {
        return streams
                .read(MonthEvent.STREAM + ":" + PublishMonth.attendanceMonth(hall, month))
                .orElse(List.of())
                .stream()
                .map(event -> (MonthPublished) event.payload())
                .toList();
    }
}
