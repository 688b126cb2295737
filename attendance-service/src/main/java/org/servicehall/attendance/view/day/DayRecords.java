package org.servicehall.attendance.view.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Staff;
import org.servicehall.attendance.domain.Thresholds;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.platform.settings.Halls;

/** Judges a hall's day from signatures, absences, leave, staff and calendar; nothing of it is stored (rules T1 to T6). */
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

    /** @param clerks everybody expected or on record that day, by name */
    public record DayRecord(Day day, List<ClerkRecord> clerks) {}

    /**
     * A clerk's day.
     *
     * @param signed empty when nothing is on record
     * @param leave approved, touching the day
     * @param halves morning and afternoon; empty when the hall was closed
     */
    public record ClerkRecord(
            @Person String clerk,
            String window,
            Optional<DaySignatures> signed,
            List<LeaveSheet> leave,
            List<HalfDayRecord> halves) {}

    /** @param now what hasn't happened by now may still happen */
    public DayRecord judge(String hall, LocalDate date, DayFacts facts, Instant now) {
        Map<String, DaySignatures> byClerk = new TreeMap<>();
        facts.signedOn(date).forEach(signed -> byClerk.put(signed.clerk(), signed));
        Map<String, String> windows = new TreeMap<>(staff.expected(hall, date));
        byClerk.forEach((clerk, signed) -> windows.putIfAbsent(clerk, signed.window()));
        List<ClerkRecord> clerks = new ArrayList<>();
        windows.forEach((clerk, window) -> {
            var signed = Optional.ofNullable(byClerk.get(clerk));
            var leave = facts.leaveOf(clerk, AttendanceBook.span(date, date));
            clerks.add(new ClerkRecord(clerk, window, signed, leave, halves(hall, date, signed, leave, now)));
        });
        return new DayRecord(halls.calendar(hall).day(date), clerks);
    }

    private List<HalfDayRecord> halves(
            String hall, LocalDate date, Optional<DaySignatures> signed, List<LeaveSheet> leave, Instant now) {
        var calendar = halls.calendar(hall);
        var endOfDay = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return calendar.sessions(date).stream()
                .map(session -> HalfDayRecord.judge(
                        session, DayFacts.ofHalf(signed, half(session), leave), now, endOfDay, thresholds.apply(hall)))
                .toList();
    }

    /** The half of the day that the hall's hours are. */
    public static HalfDay half(Session session) {
        return session.half() == Session.Half.MORNING ? HalfDay.MORNING : HalfDay.AFTERNOON;
    }
}
