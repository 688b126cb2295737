package org.servicehall.attendance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.HalfDayRecord;
import org.servicehall.attendance.domain.Verdict;
import org.servicehall.attendance.view.day.DayRecords.ClerkRecord;
import org.servicehall.attendance.view.day.DayRecords.DayRecord;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.LocalizedText;

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
    record ClerkAnswer(String clerk, String window, List<HalfAnswer> halves) {}

    record HalfAnswer(
            Session.Half half,
            Instant opens,
            Instant closes,
            @Nullable Instant signedIn,
            @Nullable Instant signedOut,
            List<VerdictAnswer> verdicts) {}

    record VerdictAnswer(Verdict verdict, LocalizedText text) {}

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
                record.halves().stream().map(DayAnswer::of).toList());
    }

    private static HalfAnswer of(HalfDayRecord record) {
        return new HalfAnswer(
                record.session().half(),
                record.session().opens(),
                record.session().closes(),
                record.signedIn(),
                record.signedOut(),
                record.verdicts().stream()
                        .sorted()
                        .map(verdict -> new VerdictAnswer(verdict, verdict.text()))
                        .toList());
    }
}
