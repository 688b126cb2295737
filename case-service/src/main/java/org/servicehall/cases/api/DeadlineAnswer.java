package org.servicehall.cases.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.Explanation;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;

/**
 * Why a case is due when it is, day by day (D3).
 *
 * @param rule K4 to K7, by the kind of acceptance
 * @param earlier the dates that stood before an extension (D4)
 */
record DeadlineAnswer(
        String caseNo,
        String rule,
        Deadline running,
        List<Deadline> earlier,
        long workingDays,
        long workingMinutes,
        boolean provisional,
        String calendarVersion,
        List<DayLine> days) {
    static DeadlineAnswer of(String no, CasePart part, HallCalendar calendar) {
        Deadline running = part.deadlines().getLast();
        Explanation why = calendar.explain(running.startedAt(), running.dueAt());
        return new DeadlineAnswer(
                no,
                ruleOf(part.opened().type()),
                running,
                part.deadlines().subList(0, part.deadlines().size() - 1),
                why.workingDays(),
                why.workingMinutes(),
                why.provisional(),
                why.calendarVersion(),
                why.days().stream().map(DayLine::of).toList());
    }

    private static String ruleOf(AcceptanceType type) {
        return switch (type) {
            case INSTANT -> "K4";
            case PROMISED -> "K5";
            case PETITION -> "K6";
            case FORWARDED -> "K7";
        };
    }

    /** One date: counted or skipped, and why. */
    record DayLine(
            LocalDate date,
            Explanation.Reason reason,
            LocalizedText reasonText,
            boolean counted,
            long minutes,
            @Nullable String name,
            boolean provisional) {
        static DayLine of(Explanation.ExplainedDay day) {
            return new DayLine(
                    day.date(),
                    day.reason(),
                    new LocalizedText(day.reason().zh(), day.reason().en()),
                    day.counted(),
                    day.minutes(),
                    day.name(),
                    day.provisional());
        }
    }
}
