package org.servicehall.attendance.domain.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.rota.ChecklistItem.Due;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.RotaEvent.Duty;

/** A hall's rules for turns: its calendar, its staff and its lists of what is to be done (rules T8, H1). */
public final class DutyRules {
    /** Nobody knows whose turn it is in years to come, and no calendar does either. */
    private static final int MONTHS_AHEAD = 12;

    private final HallCalendar calendar;
    private final Function<LocalDate, Set<String>> staff;
    private final Map<Duty, List<ChecklistItem>> lists;

    /** @param staff user ids of who may be given a turn on a day */
    public DutyRules(
            HallCalendar calendar, Function<LocalDate, Set<String>> staff, Map<Duty, List<ChecklistItem>> lists) {
        this.calendar = calendar;
        this.staff = staff;
        this.lists = Map.copyOf(lists);
    }

    /** An open hall is cleaned, a closed one is watched. */
    public Duty dutyOn(LocalDate day) {
        return calendar.day(day).isWorking() ? Duty.CLEANING : Duty.HOLIDAY;
    }

    public LocalDate today(Instant at) {
        return calendar.dateOf(at);
    }

    /** In the order of the hall's list. */
    public List<ChecklistItem> list(Duty duty) {
        return lists.getOrDefault(duty, List.of());
    }

    public ItemState state(Turn turn, ChecklistItem item, Instant now) {
        if (turn.tick(item.code()).isPresent()) {
            return ItemState.TICKED;
        }
        if (now.isBefore(opens(item, turn.day()))) {
            return ItemState.TO_COME;
        }
        return now.isBefore(closes(item, turn.day())) ? ItemState.TO_DO : ItemState.MISSED;
    }

    /** The day on which the item is to be done. */
    public LocalDate dueOn(ChecklistItem item, LocalDate day) {
        return item.due() == Due.SAME_DAY ? day : nextWorkingDay(day);
    }

    /** Whether that day may turn out not to be a working day: its year's holidays are not published (D1). */
    public boolean isProvisional(ChecklistItem item, LocalDate day) {
        return item.due() != Due.SAME_DAY && calendar.day(dueOn(item, day)).provisional();
    }

    public LocalDate lastWorkingDayBefore(LocalDate day) {
        var last = day.minusDays(1);
        while (!calendar.day(last).isWorking()) {
            last = last.minusDays(1);
        }
        return last;
    }

    void checkDay(Duty duty, LocalDate day, Instant at) {
        checkMonth(duty, YearMonth.from(day), at);
        checkNotPast(duty, day, at);
        if (dutyOn(day) == duty) {
            return;
        }
        throw duty == Duty.HOLIDAY
                ? Refusal.conflict("holiday-duty-on-working-day", "T8", day)
                : Refusal.conflict("cleaning-on-day-off", "H1", day);
    }

    void checkMonth(Duty duty, YearMonth month, Instant at) {
        var last = YearMonth.from(today(at)).plusMonths(MONTHS_AHEAD);
        if (month.isAfter(last)) {
            throw Refusal.conflict("duty-day-too-far", ruleOf(duty), last);
        }
    }

    void checkNotPast(Duty duty, LocalDate day, Instant at) {
        if (day.isBefore(today(at))) {
            throw Refusal.conflict("duty-day-past", ruleOf(duty), day);
        }
    }

    /** Whoever has a turn works here that day. */
    void checkClerk(String field, Duty duty, String clerk, LocalDate day) {
        if (!staff.apply(day).contains(clerk)) {
            throw Refusal.unprocessable("duty-for-no-clerk", ruleOf(duty), clerk, day)
                    .at(field);
        }
    }

    void checkInTurn(Duty duty, List<String> clerks) {
        Set<String> seen = new HashSet<>();
        for (var clerk : clerks) {
            if (!seen.add(clerk)) {
                throw Refusal.unprocessable("clerk-named-twice", ruleOf(duty), clerk)
                        .at("clerks");
            }
        }
    }

    /** Days of the month with this duty, none of them past, from {@code from} on. */
    List<LocalDate> days(Duty duty, YearMonth month, @Nullable LocalDate from, Instant at) {
        var first = from == null ? month.atDay(1) : from;
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> !day.isBefore(first) && !day.isBefore(today(at)) && dutyOn(day) == duty)
                .toList();
    }

    ChecklistItem item(Duty duty, String code) {
        return list(duty).stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("unknown-duty-item", ruleOf(duty), code)
                        .at("item"));
    }

    static String ruleOf(Duty duty) {
        return duty == Duty.HOLIDAY ? "T8" : "H1";
    }

    private Instant opens(ChecklistItem item, LocalDate day) {
        return dueOn(item, day).atStartOfDay(calendar.zone()).toInstant();
    }

    /** The doors are opened in the morning, or were opened late. */
    private Instant closes(ChecklistItem item, LocalDate day) {
        var due = dueOn(item, day);
        return item.due() == Due.SAME_DAY
                ? due.plusDays(1).atStartOfDay(calendar.zone()).toInstant()
                : calendar.sessions(due).getFirst().closes();
    }

    private LocalDate nextWorkingDay(LocalDate day) {
        var next = day.plusDays(1);
        while (!calendar.day(next).isWorking()) {
            next = next.plusDays(1);
        }
        return next;
    }
}
