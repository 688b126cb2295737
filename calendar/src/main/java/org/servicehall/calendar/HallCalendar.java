package org.servicehall.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Working time of one hall (rules D1, D2). Immutable and safe to share; what a year looks like is worked out once. */
public final class HallCalendar {
    /** Nothing a hall does lies outside these years; further away a date is a slip of the pen. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2200;
    private static final int HALF_A_SECOND = 500;
    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final WorkingHours hours;
    private final HolidaySchedules schedules;
    private final int urgentWarnPercent;
    private final Map<Integer, List<WorkDay>> years = new ConcurrentHashMap<>();

    private record WorkDay(Day day, List<Session> sessions) {}

    public HallCalendar(WorkingHours hours, HolidaySchedules schedules) {
        this(hours, schedules, DeadlineRules.URGENT_WARN_PERCENT);
    }

    /** @param urgentWarnPercent the share of the working time after which an urgent case warns (rule P3) */
    public HallCalendar(WorkingHours hours, HolidaySchedules schedules, int urgentWarnPercent) {
        if (urgentWarnPercent < 1 || urgentWarnPercent > 100) {
            throw new IllegalArgumentException("a warning comes after 1 to 100 percent: " + urgentWarnPercent);
        }
        this.hours = hours;
        this.schedules = schedules;
        this.urgentWarnPercent = urgentWarnPercent;
    }

    int urgentWarnPercent() {
        return urgentWarnPercent;
    }

    public ZoneId zone() {
        return hours.zone();
    }

    /** Version of the holiday schedules that dates are computed with. */
    public String version() {
        return schedules.version();
    }

    /** Version of that year's schedule, as {@code 2025.1}; nothing while none is published and the year is provisional. */
    public Optional<String> versionOf(int year) {
        return schedules.versionOf(year);
    }

    public Day day(LocalDate date) {
        return workDay(date).day();
    }

    /** When the hall is open on that date, in order; empty when it is closed all day. */
    public List<Session> sessions(LocalDate date) {
        return workDay(date).sessions();
    }

    public boolean isWorkingTime(Instant instant) {
        return sessions(dateOf(instant)).stream().anyMatch(session -> session.contains(instant));
    }

    /** Whether that day's year has no published schedule yet (rule D1). */
    public boolean isProvisional(Instant instant) {
        return day(dateOf(instant)).provisional();
    }

    /** The date on the hall's wall. */
    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }

    /**
     * The instant when so many minutes of working time have passed. Ends at closing time rather than at the next opening;
     * nothing added outside working time gives the next opening.
     *
     * @param minutes zero or more
     */
    public Instant plusWorkingMinutes(Instant from, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes must not be negative: " + minutes);
        }
        return plusWorkingTime(from, Duration.ofMinutes(minutes));
    }

    /** As {@link #plusWorkingMinutes}, to the last fraction. */
    Instant plusWorkingTime(Instant from, Duration time) {
        var left = time;
        for (var date = dateOf(from); ; date = date.plusDays(1)) {
            for (Session session : sessions(date)) {
                var start = later(from, session.opens());
                var room = Duration.between(start, session.closes());
                if (!room.isNegative() && room.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = room.isNegative() ? left : left.minus(room);
            }
        }
    }

    /** Whole minutes of working time between two instants; zero when {@code to} is not after {@code from}. */
    public long workingMinutesBetween(Instant from, Instant to) {
        return workingTimeBetween(from, to).toMinutes();
    }

    /** Working time between two instants, to the last fraction; none when {@code to} is not after {@code from}. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        var worked = Duration.ZERO;
        var last = dateOf(to);
        for (var date = dateOf(from); !date.isAfter(last); date = date.plusDays(1)) {
            for (Session session : sessions(date)) {
                var start = later(from, session.opens());
                var end = to.isBefore(session.closes()) ? to : session.closes();
                worked = start.isBefore(end) ? worked.plus(Duration.between(start, end)) : worked;
            }
        }
        return worked;
    }

    /**
     * Closing time of the Nth working day after the day of {@code from}, which is not counted itself (rule K5).
     *
     * @param workingDays one or more
     */
    public Instant closingAfterWorkingDays(Instant from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("working days must be at least one: " + workingDays);
        }
        var date = dateOf(from);
        for (int counted = 0; counted < workingDays; ) {
            date = date.plusDays(1);
            counted += day(date).isWorking() ? 1 : 0;
        }
        return sessions(date).getLast().closes();
    }

    /** Closing time of the working day that {@code from} falls on, or of the next one outside working time (rule F4). */
    public Instant endOfWorkingDay(Instant from) {
        return closingOf(dateOf(plusWorkingMinutes(from, 1)));
    }

    /**
     * The hall's own end as it was told, or the closing of the next working day where its day is off (rule D1). When the hall closes
     * on a day that is worked is no matter of a schedule: other hours make nothing good that was late (rule D5).
     */
    public Instant onWorkingDay(Instant end) {
        return day(dateOf(end)).isWorking() ? end : endOfWorkingDay(end);
    }

    /** Last second of the Nth calendar day after the day of {@code from} (rule K6). */
    public Instant endAfterCalendarDays(Instant from, int days) {
        return endOf(dateOf(from).plusDays(days));
    }

    /**
     * Last second of the Nth calendar day after the day of {@code from}, or of the next working day where that is a day off:
     * a period of calendar days that is somebody's right (rules D1, B8, C3, Civil Code 203).
     */
    public Instant endOfRight(Instant from, int days) {
        return endOfRight(endAfterCalendarDays(from, days));
    }

    /**
     * The same for a period of days or months; of months the last day has the date of that of {@code from}, or is the month's
     * last where it has none (rules D1, S6, Civil Code 202).
     */
    public Instant endOfRight(Instant from, Period period) {
        return endOfRight(endOf(dateOf(from).plus(period)));
    }

    /** When a right ends whose last day was to be that of {@code last}: then, or on the next working day (rule D1). */
    public Instant endOfRight(Instant last) {
        var date = dateOf(last);
        while (!day(date).isWorking()) {
            date = date.plusDays(1);
        }
        return date.equals(dateOf(last)) ? last : endOf(date);
    }

    /** Closing time of that date, or its last second when the hall is closed all day. */
    public Instant closingOf(LocalDate date) {
        var sessions = sessions(date);
        return sessions.isEmpty() ? endOf(date) : sessions.getLast().closes();
    }

    /** Working minutes of a whole working day around {@code instant}'s season. */
    public long minutesOfWorkingDay(Instant instant) {
        var day = hours.on(dateOf(instant));
        return Duration.between(day.opens(), day.noonFrom()).toMinutes()
                + Duration.between(day.noonTo(), day.closes()).toMinutes();
    }

    /** Why a deadline of working days is when it is, day by day (rule D3). */
    public Explanation explain(Instant from, Instant due) {
        return explain(from, due, Explanation.Counting.WORKING_DAYS);
    }

    /** Why a deadline is when it is, day by day, by what was counted (rule D3). */
    public Explanation explain(Instant from, Instant due, Explanation.Counting counting) {
        return explain(from, due, counting, Integer.MAX_VALUE);
    }

    /**
     * Why a deadline is when it is, day by day, by what was counted (rule D3).
     *
     * @param limit days of the limit; what lies after them up to {@code due} was promised and is kept (rule D1)
     */
    public Explanation explain(Instant from, Instant due, Explanation.Counting counting, int limit) {
        var days = new ArrayList<Explanation.ExplainedDay>();
        var first = dateOf(from);
        int counted = 0;
        for (var date = first; !date.isAfter(dateOf(due)); date = date.plusDays(1)) {
            var minutes = minutesWithin(date, from, due);
            var day = counted == limit
                    ? Explanation.ExplainedDay.kept(day(date), minutes)
                    : Explanation.ExplainedDay.of(day(date), date.equals(first), minutes, counting);
            counted += day.counted() ? 1 : 0;
            days.add(day);
        }
        return new Explanation(from, due, List.copyOf(days), version());
    }

    /** Whether that day is worked or known otherwise by another schedule (rule D1). */
    public boolean differsFrom(HallCalendar other, LocalDate date) {
        var here = day(date);
        var there = other.day(date);
        return here.isWorking() != there.isWorking() || here.provisional() != there.provisional();
    }

    /** Whether another schedule differs in a day from {@code from} to {@code to}, both included (rule D1). */
    public boolean differsFrom(HallCalendar other, Instant from, Instant to) {
        return dateOf(from).datesUntil(dateOf(to).plusDays(1)).anyMatch(date -> differsFrom(other, date));
    }

    /** Whole minutes of that day, counted to the second from the start, so that the days add up to the whole. */
    private long minutesWithin(LocalDate date, Instant from, Instant due) {
        var dayBegins = date.atStartOfDay(hours.zone()).toInstant();
        var dayEnds = date.plusDays(1).atStartOfDay(hours.zone()).toInstant();
        return minutesUntil(from, due.isBefore(dayEnds) ? due : dayEnds) - minutesUntil(from, dayBegins);
    }

    private long minutesUntil(Instant from, Instant to) {
        return workingTimeBetween(from, to).plusMillis(HALF_A_SECOND).toMinutes();
    }

    private Instant endOf(LocalDate date) {
        return date.atTime(LAST_SECOND).atZone(hours.zone()).toInstant();
    }

    private WorkDay workDay(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateOutOfCalendar(date);
        }
        return years.computeIfAbsent(date.getYear(), this::year).get(date.getDayOfYear() - 1);
    }

    private List<WorkDay> year(int year) {
        var first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(this::worked).toList();
    }

    private WorkDay worked(LocalDate date) {
        var day = schedules.day(date);
        return new WorkDay(day, day.isWorking() ? open(date) : List.of());
    }

    private List<Session> open(LocalDate date) {
        var day = hours.on(date);
        return List.of(
                new Session(Session.Half.MORNING, at(date, day.opens()), at(date, day.noonFrom())),
                new Session(Session.Half.AFTERNOON, at(date, day.noonTo()), at(date, day.closes())));
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(hours.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
