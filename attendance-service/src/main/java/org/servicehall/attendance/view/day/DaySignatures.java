package org.servicehall.attendance.view.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.attendance.domain.Spans;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;

/**
 * What is on record of a clerk's day: signed, corrected, found away (rules T2, T5).
 *
 * @param clerkDay hall, clerk and day: {@code 330106-wang.fang-20250926}
 * @param absences by number, those taken back too
 */
public record DaySignatures(
        String clerkDay,
        String hall,
        @Person String clerk,
        String window,
        LocalDate day,
        SignedHalf morning,
        SignedHalf afternoon,
        List<Absence> absences) {
    public SignedHalf of(HalfDay half) {
        return half == HalfDay.MORNING ? morning : afternoon;
    }

    /** When the clerk was away, as far as it was not taken back. */
    public Spans away() {
        return Spans.of(
                absences.stream().filter(Absence::counts).map(Absence::span).toList());
    }

    DaySignatures with(HalfDay half, SignedHalf signed) {
        return half == HalfDay.MORNING
                ? new DaySignatures(clerkDay, hall, clerk, window, day, signed, afternoon, absences)
                : new DaySignatures(clerkDay, hall, clerk, window, day, morning, signed, absences);
    }

    DaySignatures with(Absence absence) {
        List<Absence> changed = new ArrayList<>(absences);
        changed.removeIf(other -> other.number() == absence.number());
        changed.add(absence);
        return new DaySignatures(clerkDay, hall, clerk, window, day, morning, afternoon, List.copyOf(changed));
    }
}
