package org.servicehall.attendance.api.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Verdict;
import org.servicehall.attendance.view.day.Absence;
import org.servicehall.attendance.view.day.DayRecords;
import org.servicehall.attendance.view.day.DayRecords.ClerkRecord;
import org.servicehall.attendance.view.day.DayRecords.DayRecord;
import org.servicehall.attendance.view.day.DaySignatures;
import org.servicehall.attendance.view.day.SignedHalf.Correction;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * The record of a hall's day.
 *
 * @param working whether the hall was open at all (rule T1)
 * @param holiday what the day is called when it is a holiday or makes up for one
 * @param provisional whether the year's holiday schedule is not published yet
 */
record DayAnswer(
        LocalDate date,
        boolean working,
        Day.Kind kind,
        @Nullable String holiday,
        boolean provisional,
        List<ClerkAnswer> clerks) {
    /**
     * A clerk's day.
     *
     * @param absences when the clerk was found away, those taken back too (rule T5)
     * @param leave approved leave that touches the day (rule T6)
     */
    record ClerkAnswer(
            @Person String clerk,
            String window,
            List<HalfAnswer> halves,
            List<Absence> absences,
            List<LeaveOfDay> leave) {}

    /**
     * A half day.
     *
     * @param signedIn what counts
     * @param signedOut what counts
     * @param corrections what the office corrected, with what stood there before (rule T2)
     */
    record HalfAnswer(
            Session.Half half,
            Instant opens,
            Instant closes,
            @Nullable Instant signedIn,
            @Nullable Instant signedOut,
            List<VerdictAnswer> verdicts,
            List<Correction> corrections) {}

    record LeaveOfDay(String no, LeaveKind kind, LocalizedText kindText, Instant from, Instant to) {}

    record VerdictAnswer(Verdict verdict, LocalizedText verdictText) {}

    static DayAnswer of(DayRecord record) {
        var day = record.day();
        return new DayAnswer(
                day.date(),
                day.isWorking(),
                day.kind(),
                day.name(),
                day.provisional(),
                record.clerks().stream().map(DayAnswer::of).toList());
    }

    private static ClerkAnswer of(ClerkRecord record) {
        return new ClerkAnswer(
                record.clerk(),
                record.window(),
                record.halves().stream().map(half -> of(half, record.signed())).toList(),
                record.signed().map(DaySignatures::absences).orElse(List.of()),
                record.leave().stream().map(DayAnswer::of).toList());
    }

    private static HalfAnswer of(HalfDayRecord record, Optional<DaySignatures> signed) {
        var session = record.session();
        return new HalfAnswer(
                session.half(),
                session.opens(),
                session.closes(),
                record.signedIn(),
                record.signedOut(),
                record.verdicts().stream()
                        .sorted()
                        .map(verdict -> new VerdictAnswer(verdict, verdict.text()))
                        .toList(),
                signed.map(day -> day.of(DayRecords.half(session)).corrections())
                        .orElse(List.of()));
    }

    private static LeaveOfDay of(LeaveSheet leave) {
        return new LeaveOfDay(leave.id(), leave.kind(), leave.kind().text(), leave.from(), leave.to());
    }
}
