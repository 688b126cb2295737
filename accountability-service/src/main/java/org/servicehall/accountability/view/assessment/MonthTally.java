package org.servicehall.accountability.view.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.assessment.Figure;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.accountability.view.assessment.AssessedCase.Act;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.contracts.attendance.MonthEvent.Row;

/**
 * Counts one month per clerk and per window (rules D8, H2). What counts when, and for whom:
 *
 * <ul>
 *   <li>accepted: in the month of formal acceptance, for who accepted it and the window it is of
 *   <li>on time: in the month of the reply, for its handler; a case that the resident takes back in time counts neither way
 *   <li>late: without excuse, in the month of the deadline that was missed, once, whether the case is still open or was answered after it,
 *       for who answered for it when it passed; so a month that is over never gets better or worse by what comes later
 *   <li>late, excused: the same, once the ledger's entry of it was excused or corrected; it stands beside and scores nothing
 *   <li>extended: in the month of the approval, for the handler then
 *   <li>average share: of the working time from acceptance to the running deadline, what was used up to the reply, exactly; of the
 *       cases answered in the month, for the handler; a case promised no working time has no share
 *   <li>ratings: in the month they were given, for the clerk and window that the resident rated
 *   <li>complaints: found to be right in the month, for the person and the window named by the decision, once they were told
 *   <li>attendance: as published (T7); a window's is that of its clerks
 *   <li>inspections: of the window in the month and not withdrawn; a clerk has those of the window the published attendance names
 *   <li>commendations: published in the month and not withdrawn, for the person and the window they name
 * </ul>
 */
public final class MonthTally {
    private static final Comparator<Line> BEST_FIRST = Comparator.<Line, BigDecimal>comparing(
                    line -> new BigDecimal(line.score()))
            .reversed()
            .thenComparing(Line::subject);

    private final Span span;
    private final Instant at;
    private final HallCalendar calendar;
    private final Excuses excuses;
    private final Map<String, Count> clerks = new TreeMap<>();
    private final Map<String, Count> windows = new TreeMap<>();

    /**
     * @param at now: of an open case whose deadline is still to come nobody is late
     * @param every windows that are shown even if nothing happened there
     * @param excuses what was late with a reason
     */
    public MonthTally(Span span, Instant at, HallCalendar calendar, Collection<String> every, Excuses excuses) {
        this.span = span;
        this.at = at;
        this.calendar = calendar;
        this.excuses = excuses;
        every.forEach(this::window);
    }

    public void add(AssessedCase assessed) {
        count(assessed.accepted(), Figure.ACCEPTED);
        late(assessed.caseNo(), assessed.lateBy(at));
        count(assessed.extended(), Figure.EXTENDED);
        if (assessed.inTime()) {
            count(assessed.completed(), Figure.ON_TIME);
        }
        share(assessed);
        if (count(assessed.rated(), Figure.RATINGS)) {
            average(assessed.rated(), Figure.AVERAGE_RATING, Ratio.of(assessed.stars()));
        }
    }

    public void add(DecidedComplaint complaint) {
        if (complaint.founded() && complaint.decidedAt() != null && span.holds(complaint.decidedAt())) {
            one(complaint.person(), complaint.window(), Figure.COMPLAINTS_FOUNDED);
        }
    }

    public void add(ConductSheet sheet, Collection<Row> staff) {
        if (sheet.withdrawal() != null || !YearMonth.from(sheet.day()).equals(span.month())) {
            return;
        }
        if (sheet.inspection() != null && sheet.window() != null) {
            inspected(sheet.window(), Ratio.of(sheet.inspection().points()), staff);
        }
        if (sheet.commends()) {
            one(sheet.person(), sheet.window(), Figure.COMMENDATIONS);
        }
    }

    /** A clerk's published attendance. */
    public void add(Row row) {
        for (Count count : List.of(clerk(row.clerk()), window(row.window()))) {
            count.add(Figure.ATTENDANCE_LATE, row.late());
            count.add(Figure.LEFT_EARLY, row.leftEarly());
            count.add(Figure.OFF_POST, row.offPost());
            count.add(Figure.ABSENT, row.absent());
        }
    }

    /** Every clerk's line, best score first. */
    public List<Line> clerks(Formula formula) {
        return lines(clerks, formula);
    }

    /** Every window's line, best score first. */
    public List<Line> windows(Formula formula) {
        return lines(windows, formula);
    }

    private static List<Line> lines(Map<String, Count> counts, Formula formula) {
        return counts.entrySet().stream()
                .map(entry -> formula.score(entry.getKey(), entry.getValue().figures()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private void late(String caseNo, @Nullable Act late) {
        if (late != null) {
            count(late, excuses.hold(caseNo, late) ? Figure.LATE_EXCUSED : Figure.LATE);
        }
    }

    private void share(AssessedCase assessed) {
        Act completed = assessed.completed();
        Instant started = assessed.startedAt();
        Instant due = assessed.dueAt();
        if (completed == null
                || started == null
                || due == null
                || !assessed.answered()
                || !span.holds(completed.at())) {
            return;
        }
        long promised = calendar.workingTimeBetween(started, due).toNanos();
        if (promised > 0) {
            long used = calendar.workingTimeBetween(started, completed.at()).toNanos();
            average(completed, Figure.AVERAGE_SHARE, Ratio.percent(used, promised));
        }
    }

    private void inspected(String window, Ratio points, Collection<Row> staff) {
        window(window).add(Figure.INSPECTIONS, 1);
        window(window).average(Figure.AVERAGE_POINTS, points);
        staff.stream().filter(row -> row.window().equals(window)).forEach(row -> {
            clerk(row.clerk()).add(Figure.INSPECTIONS, 1);
            clerk(row.clerk()).average(Figure.AVERAGE_POINTS, points);
        });
    }

    private boolean count(@Nullable Act act, Figure figure) {
        if (act == null || !span.holds(act.at())) {
            return false;
        }
        one(act.clerk(), act.window(), figure);
        return true;
    }

    private void average(@Nullable Act act, Figure figure, Ratio value) {
        if (act != null) {
            clerk(act.clerk()).average(figure, value);
            window(act.window()).average(figure, value);
        }
    }

    private void one(@Nullable String person, @Nullable String window, Figure figure) {
        if (person != null) {
            clerk(person).add(figure, 1);
        }
        if (window != null) {
            window(window).add(figure, 1);
        }
    }

    private Count clerk(String id) {
        return clerks.computeIfAbsent(id, _ -> new Count());
    }

    private Count window(String code) {
        return windows.computeIfAbsent(code, _ -> new Count());
    }
}
