package org.servicehall.attendance.view.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Signatures;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.platform.settings.Halls;

/** Judges a hall's day from signatures, staff and calendar; nothing of it is stored (rules T1 to T5). */
public final class DayRecords {
    private final Halls halls;
    private final Staff staff;
    private final Function<String, Thresholds> thresholds;

    /** @param thresholds of a hall, by its code */
    public DayRecords(Halls halls, Staff staff, Function<String, Thresholds> thresholds) {
        this.halls = halls;
        this.staff = staff;
        this.thresholds = thresholds;
    }

    /** @param clerks everybody expected or signed in, by name */
    public record DayRecord(Day day, List<ClerkRecord> clerks) {}

    /** @param halves morning and afternoon; empty when the hall was closed */
    public record ClerkRecord(String clerk, String window, List<HalfDayRecord> halves) {}

    /** @param now what hasn't happened by now may still happen */
    public DayRecord judge(String hall, LocalDate date, Collection<DaySignatures> signed, Instant now) {
        Map<String, DaySignatures> byClerk = new TreeMap<>();
        signed.forEach(signatures -> byClerk.put(signatures.clerk(), signatures));
        Map<String, String> windows = new TreeMap<>(staff.expected(hall));
        byClerk.forEach((clerk, signatures) -> windows.putIfAbsent(clerk, signatures.window()));
        List<ClerkRecord> clerks = new ArrayList<>();
        windows.forEach((clerk, window) ->
                clerks.add(new ClerkRecord(clerk, window, halves(hall, date, byClerk.get(clerk), now))));
        return new DayRecord(halls.calendar(hall).day(date), clerks);
    }

    private List<HalfDayRecord> halves(String hall, LocalDate date, @Nullable DaySignatures signed, Instant now) {
        var calendar = halls.calendar(hall);
        var endOfDay = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return calendar.sessions(date).stream()
                .map(session -> {
                    var half = signed == null ? Signatures.NONE : signed.of(half(session));
                    return HalfDayRecord.judge(session, half.in(), half.out(), now, endOfDay, thresholds.apply(hall));
                })
                .toList();
    }

    private static HalfDay half(Session session) {
        return session.half() == Session.Half.MORNING ? HalfDay.MORNING : HalfDay.AFTERNOON;
    }
}
