package org.servicehall.attendance.api.month;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.servicehall.attendance.view.month.MonthSheet;
import org.servicehall.attendance.view.month.MonthXlsx;
import org.servicehall.contracts.attendance.MonthEvent.MonthPublished;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.PrintedStaff;
import org.servicehall.platform.time.HallClock;
import org.springframework.stereotype.Component;

/** Writes a month for the wall, with the hall's own words (rule T7). */
@Component
class MonthFile {
    private final Halls halls;
    private final Clock clock;
    private final PrintedStaff staff;

    MonthFile(Halls halls, Clock clock, PrintedStaff staff) {
        this.halls = halls;
        this.clock = clock;
        this.staff = staff;
    }

    byte[] published(String hall, YearMonth month, MonthPublished event) {
        var version = event.version() == 1 ? "" : "（第%d版）".formatted(event.version());
        return write(hall, month, version, "党政办（盖章）    公布日期：" + day(event.publishedAt()), event.rows());
    }

    byte[] counted(String hall, YearMonth month, MonthSheet sheet) {
        return write(hall, month, "（未公布）", "党政办    统计日期：" + day(clock.instant()), sheet.rows());
    }

    private byte[] write(String hall, YearMonth month, String version, String closing, List<Row> rows) {
        var named = halls.get(hall);
        var title = "%s%d年%d月考勤表%s".formatted(named.name().zh(), month.getYear(), month.getMonthValue(), version);
        var out = new ByteArrayOutputStream();
        try {
            new MonthXlsx(title, month, closing, named::printedWindow, user -> staff.numbered(hall, user))
                    .write(rows, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String day(Instant moment) {
        var date = moment.atZone(HallClock.ZONE).toLocalDate();
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
