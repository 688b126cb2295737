package org.servicehall.accountability.view.assessment;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.view.conduct.ConductRecords;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.View;

/** Counts a month from the views when it is asked for (rules D8, H2): a draft is never kept, so it is never stale. */
public final class Assessor {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMM");

    private final View<AssessedCase> cases;
    private final View<DecidedComplaint> complaints;
    private final View<ConductSheet> conduct;
    private final View<MonthSheet> months;
    private final Halls halls;
    private final HallLibrary library;
    private final LedgerBook book;
    private final Standings standings;

    public Assessor(
            View<AssessedCase> cases,
            View<DecidedComplaint> complaints,
            View<ConductSheet> conduct,
            View<MonthSheet> months,
            Halls halls,
            HallLibrary library,
            LedgerBook book,
            Standings standings) {
        this.cases = cases;
        this.complaints = complaints;
        this.conduct = conduct;
        this.months = months;
        this.halls = halls;
        this.library = library;
        this.book = book;
        this.standings = standings;
    }

    /**
     * A month as it counts now.
     *
     * @param attendancePublished without it the lines are of no use to anybody (T7)
     */
    public record Draft(Formula formula, boolean attendancePublished, List<Line> clerks, List<Line> windows) {}

    private Excuses excuses(String hall, Span span) {
        // what another instance entered and had no time to count
        book.head(hall);
        return Excuses.of(standings, hall, span);
    }

    /** Number of a hall's month: {@code 330106-202611}. */
    public static String number(String hall, YearMonth month) {
        return hall + "-" + month.format(COMPACT);
    }

    /** @param at now */
    public Draft draft(String hall, YearMonth month, Instant at) {
        Span span = Span.of(month, halls.calendar(hall).zone());
        Optional<MonthSheet.Attendance> attendance =
                months.find(number(hall, month)).map(MonthSheet::attendance);
        List<Row> rows = attendance.map(MonthSheet.Attendance::rows).orElse(List.of());
        List<String> windows =
                halls.get(hall).windows().stream().map(Hall.Window::code).toList();
        MonthTally tally = new MonthTally(span, at, halls.calendar(hall), windows, excuses(hall, span));
        rows.forEach(tally::add);
        cases.forEach(AssessedCases.of(hall, span), AssessedCases.ORDER, tally::add);
        complaints.forEach(DecidedComplaints.of(hall, span), DecidedComplaints.ORDER, tally::add);
        conduct.forEach(
                ConductRecords.between(hall, month.atDay(1), month.atEndOfMonth()),
                ConductRecords.ORDER,
                sheet -> tally.add(sheet, rows));
        Formula formula = library.of(hall).formula();
        return new Draft(formula, attendance.isPresent(), tally.clerks(formula), tally.windows(formula));
    }
}
