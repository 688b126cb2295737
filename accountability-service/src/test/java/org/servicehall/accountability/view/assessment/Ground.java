package org.servicehall.accountability.view.assessment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.assessment.Formula;
import org.servicehall.accountability.view.conduct.ConductRecords;
import org.servicehall.accountability.view.conduct.ConductSheet;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.accountability.AssessmentEvent.Line;
import org.servicehall.contracts.attendance.MonthEvent.Row;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;

/** The projections of an assessment, fed in memory as the platform would, and a month counted from what they made. */
final class Ground {
    static final HallCalendar CALENDAR = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());

    private final Fed<AssessedCase> cases = new Fed<>(new AssessedCases());
    private final Fed<DecidedComplaint> complaints = new Fed<>(new DecidedComplaints());
    private final Fed<ConductSheet> conduct = new Fed<>(new ConductRecords());
    private final Fed<MonthSheet> months = new Fed<>(new MonthSheets());

    /** One projection's documents. */
    private record Fed<V extends Record>(Projection<V> projection, Map<String, V> documents) {
        Fed(Projection<V> projection) {
            this(projection, new LinkedHashMap<>());
        }

        void accept(RecordedEvent event) {
            for (String id : projection.documents(event)) {
                V next = projection.apply(id, documents.get(id), event);
                if (next != null) {
                    documents.put(id, next);
                }
            }
        }
    }

    static Ground of(Collection<RecordedEvent> events) {
        Ground ground = new Ground();
        events.forEach(ground::accept);
        return ground;
    }

    void accept(RecordedEvent event) {
        List.of(cases, complaints, conduct, months).forEach(fed -> fed.accept(event));
    }

    @Nullable
    MonthSheet month(String no) {
        return months.documents().get(no);
    }

    /** Counted with everything there is: what is not of the month has to be left out by the tally. */
    Lines count(String month, String now) {
        return count(month, now, Excuses.NONE);
    }

    Lines count(String month, String now, Excuses excuses) {
        YearMonth of = YearMonth.parse(month);
        MonthTally tally = new MonthTally(
                Span.of(of, CALENDAR.zone()), Happened.at(now), CALENDAR, List.of("CIVIL_AFFAIRS"), excuses);
        MonthSheet sheet = months.documents().get(Assessor.number(Happened.HALL, of));
        MonthSheet.Attendance attendance = sheet == null ? null : sheet.attendance();
        List<Row> rows = attendance == null ? List.of() : attendance.rows();
        rows.forEach(tally::add);
        cases.documents().values().forEach(tally::add);
        complaints.documents().values().forEach(tally::add);
        conduct.documents().values().forEach(one -> tally.add(one, rows));
        Formula none = new Formula("none", BigDecimal.ZERO, List.of());
        return new Lines(tally.clerks(none), tally.windows(none));
    }

    record Lines(List<Line> clerks, List<Line> windows) {
        Map<String, String> clerk(String id) {
            return figures(clerks, id);
        }

        Map<String, String> window(String code) {
            return figures(windows, code);
        }

        private static Map<String, String> figures(List<Line> lines, String subject) {
            return lines.stream()
                    .filter(line -> line.subject().equals(subject))
                    .findFirst()
                    .map(Line::figures)
                    .orElse(Map.of());
        }
    }
}
