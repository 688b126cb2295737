package org.servicehall.cases.api.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.Explanation;
import org.servicehall.calendar.Explanation.Counting;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.time.DayOff;

/**
 * Why a case is due when it is, day by day, by the schedule it was counted with (D3).
 *
 * @param rule K4 to K7, by the kind of acceptance
 * @param counting what the limit counts, by the kind of acceptance
 * @param earlier the dates that stood before an extension or another schedule (D4, D1)
 * @param counted how many days of those explained count; 0 where the date was set
 * @param calendarVersion the schedule the date was counted with
 * @param explainedWith the schedule the days are explained with: the same, or the present one where that is not known here
 * @param dayOff why a date that falls on a day off stays there: it is the hall's own duty (K6) or was set for it (K7); null
 *     where it falls on a working day
 * @param presentVersion the schedule in force now, where by it a day is something else than it was counted as; else null
 */
record DeadlineAnswer(
        String no,
        String rule,
        Counting counting,
        @Nullable LocalizedText authority,
        Deadline running,
        List<Deadline> earlier,
        long counted,
        long workingDays,
        long workingMinutes,
        boolean provisional,
        String calendarVersion,
        String explainedWith,
        @Nullable String presentVersion,
        @Nullable LocalizedText dayOff,
        List<DayLine> days) {
    /**
     * @param calendar the one it was counted with, as far as it is known
     * @param present the one in force now
     */
    static DeadlineAnswer of(String no, CasePart part, HallCalendar calendar, HallCalendar present) {
        AcceptanceType type = part.opened().type();
        Deadline running = part.deadlines().getLast();
        Explanation inWorkingDays =
                calendar.explain(running.startedAt(), running.dueAt(), Counting.WORKING_DAYS, limit(running));
        List<DayLine> days = days(part, calendar).stream()
                .map(day -> day.beside(calendar, present))
                .toList();
        return new DeadlineAnswer(
                no,
                ruleOf(type),
                countingOf(type),
                part.opened().authority(),
                running,
                part.deadlines().subList(0, part.deadlines().size() - 1),
                days.stream().filter(DayLine::counted).count(),
                inWorkingDays.workingDays(),
                inWorkingDays.workingMinutes(),
                running.provisional(),
                running.calendarVersion(),
                calendar.version(),
                days.stream().anyMatch(day -> day.present() != null) ? present.version() : null,
                dayOff(type, calendar, running.dueAt()),
                days);
    }

    /** A date that was set is extended by working days: those of the extension are counted, the others given (D4, K7). */
    private static List<DayLine> days(CasePart part, HallCalendar calendar) {
        Counting counting = countingOf(part.opened().type());
        Deadline running = part.deadlines().getLast();
        Instant set = part.deadlines().getFirst().dueAt();
        if (counting != Counting.SET_DATE || !set.isBefore(running.dueAt())) {
            return lines(calendar.explain(running.startedAt(), running.dueAt(), counting, limit(running)));
        }
        List<DayLine> given = lines(calendar.explain(running.startedAt(), set, counting));
        List<DayLine> added = lines(calendar.explain(set, running.dueAt(), Counting.WORKING_DAYS));
        return Stream.concat(given.stream(), added.stream().skip(1)).toList();
    }

    private static @Nullable LocalizedText dayOff(AcceptanceType type, HallCalendar calendar, Instant dueAt) {
        return switch (type) {
            case PETITION -> DayOff.ofDuty(calendar, "K6", dueAt);
            case FORWARDED -> DayOff.ofSuperior(calendar, dueAt);
            case INSTANT, PROMISED -> null;
        };
    }

    /** What lies after the days promised was promised once and is kept (D1). */
    private static int limit(Deadline running) {
        Integer days = running.workingDays();
        return days == null ? Integer.MAX_VALUE : days;
    }

    private static List<DayLine> lines(Explanation why) {
        return why.days().stream().map(DayLine::of).toList();
    }

    private static Counting countingOf(AcceptanceType type) {
        return switch (type) {
            case INSTANT -> Counting.WORKING_MINUTES;
            case PROMISED -> Counting.WORKING_DAYS;
            case PETITION -> Counting.CALENDAR_DAYS;
            case FORWARDED -> Counting.SET_DATE;
        };
    }

    private static String ruleOf(AcceptanceType type) {
        return switch (type) {
            case INSTANT -> "K4";
            case PROMISED -> "K5";
            case PETITION -> "K6";
            case FORWARDED -> "K7";
        };
    }

    /** What a day is by the schedule in force now. */
    record PresentDay(
            Explanation.Reason reason,
            LocalizedText reasonText,
            @Nullable String name) {
        static PresentDay of(Day day) {
            Explanation.Reason reason = Explanation.Reason.of(day.kind());
            return new PresentDay(reason, new LocalizedText(reason.zh(), reason.en()), day.name());
        }
    }

    /**
     * One date: counted or skipped, and why.
     *
     * @param present what it is by the schedule in force now, where that is something else; null otherwise
     */
    record DayLine(
            LocalDate date,
            Explanation.Reason reason,
            LocalizedText reasonText,
            boolean counted,
            long minutes,
            @Nullable String name,
            boolean provisional,
            @Nullable PresentDay present) {
        static DayLine of(Explanation.ExplainedDay day) {
            return new DayLine(
                    day.date(),
                    day.reason(),
                    new LocalizedText(day.reason().zh(), day.reason().en()),
                    day.counted(),
                    day.minutes(),
                    day.name(),
                    day.provisional(),
                    null);
        }

        DayLine beside(HallCalendar calendar, HallCalendar now) {
            return calendar.differsFrom(now, date)
                    ? new DayLine(
                            date, reason, reasonText, counted, minutes, name, provisional, PresentDay.of(now.day(date)))
                    : this;
        }
    }
}
