package org.servicehall.attendance.view.month;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.Verdict;
import org.servicehall.attendance.view.day.Absence;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.ClerkRecord;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.MonthEvent.AttendanceFault;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/** Counts one clerk's month, day by day (rule T7). */
final class MonthRow {
    private final String clerk;
    private final String window;
    private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    private final Map<String, Integer> leave = new TreeMap<>();
    private final Map<String, String> marks = new TreeMap<>();
    private final List<AttendanceFault> faults = new ArrayList<>();

    MonthRow(String clerk, String window) {
        this.clerk = clerk;
        this.window = window;
    }

    /** As the row's marks name a half day: {@code 2026-11-23-MORNING}. */
    static String key(LocalDate date, HalfDay half) {
        return date + "-" + half;
    }

    void add(LocalDate date, ClerkRecord day) {
        day.halves().forEach(half -> add(date, half, day.signed()));
    }

    private void add(LocalDate date, HalfDayRecord record, Optional<DaySignatures> signed) {
        var half = DayRecords.half(record.session());
        marks.put(key(date, half), record.mark());
        record.leave().forEach(kind -> leave.merge(kind.name(), 1, Integer::sum));
        record.verdicts().stream().sorted().forEach(verdict -> {
            counts.merge(verdict, 1, Integer::sum);
            if (verdict.isFault()) {
                var evidence = signed.map(day -> evidence(day, half, record, verdict));
                faults.add(new AttendanceFault(clerk, window, date, half, verdict.name(), evidence.orElse(List.of())));
            }
        });
    }

    /** The signatures of the half day, and where being away counted when the clerk was. */
    private static List<String> evidence(DaySignatures day, HalfDay half, HalfDayRecord record, Verdict verdict) {
        var signed = day.of(half).evidence().stream();
        if (verdict != Verdict.OFF_POST && verdict != Verdict.ABSENT) {
            return signed.toList();
        }
        var session = new Span(record.session().opens(), record.session().closes());
        var away = day.absences().stream()
                .filter(absence -> absence.counts() && absence.span().overlaps(session))
                .map(Absence::eventId);
        return Stream.concat(signed, away).toList();
    }

    Row row() {
        return new Row(
                clerk,
                window,
                marks.size(),
                count(Verdict.PRESENT),
                count(Verdict.LATE),
                count(Verdict.LEFT_EARLY),
                count(Verdict.OFF_POST),
                count(Verdict.ABSENT),
                count(Verdict.NOT_SIGNED_OUT),
                Map.copyOf(leave),
                Map.copyOf(marks));
    }

    List<AttendanceFault> faults() {
        return faults;
    }

    private int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
