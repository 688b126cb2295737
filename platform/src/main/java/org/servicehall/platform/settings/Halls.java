package org.servicehall.platform.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Remedies;
import org.servicehall.platform.time.HallClock;

/** The halls of this installation. */
public final class Halls {
    private final List<Hall> all;
    private final Map<String, Hall> byCode;
    private final Map<String, HolidaySchedule> known = new ConcurrentHashMap<>();
    private final Map<String, Optional<Map<String, HallCalendar>>> earlier = new ConcurrentHashMap<>();
    private volatile HolidaySchedules schedules = HolidaySchedules.published();
    private volatile Map<String, HallCalendar> calendars;

    public Halls(HallSettings settings) {
        this.all = settings.halls();
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Hall::code, Function.identity()));
        this.calendars = counted(schedules);
    }

    /** In the order of the settings. */
    public List<Hall> all() {
        return all;
    }

    public boolean knows(String code) {
        return byCode.containsKey(code);
    }

    /** @throws Refusal {@code unknown-hall}, 404 */
    public Hall get(String code) {
        Hall hall = byCode.get(code);
        if (hall == null) {
            throw Refusal.notFound("unknown-hall", code);
        }
        return hall;
    }

    /** @throws Refusal {@code unknown-hall}, 404 */
    public HallCalendar calendar(String code) {
        return Objects.requireNonNull(calendars.get(get(code).code()));
    }

    /** What every hall counts with now, as a deadline names it (rule D1). */
    public String scheduleVersion() {
        return schedules.version();
    }

    /**
     * The calendar that a date was counted with (rule D3); nothing where a schedule it names was never heard of here.
     *
     * @param version as a deadline names it
     * @throws Refusal {@code unknown-hall}, 404
     */
    public Optional<HallCalendar> calendar(String code, String version) {
        HallCalendar present = calendar(code);
        return present.version().equals(version)
                ? Optional.of(present)
                : earlier.computeIfAbsent(version, this::counted)
                        .map(halls -> halls.get(get(code).code()));
    }

    /** @throws Refusal {@code unknown-hall}, 404 */
    public DeadlineRules deadlines(String code) {
        return new DeadlineRules(calendar(code));
    }

    /**
     * What the hall tells of remedies now (rule S6).
     *
     * @throws Refusal {@code unknown-hall}, 404
     */
    public Remedies remedies(String code, Instant now) {
        HallCalendar calendar = calendar(code);
        return new Remedies(get(code).remedies(), period -> calendar.endOfRight(now, period), calendar::isProvisional);
    }

    /** The day it is at that hall. */
    public LocalDate today(String code, Instant now) {
        get(code);
        return now.atZone(HallClock.ZONE).toLocalDate();
    }

    /**
     * From here on every hall counts by this schedule as well; it replaces an earlier one of its year (rule D1). One that is
     * told again, after a later one of its year, replaces nothing.
     */
    public synchronized void publish(HolidaySchedule schedule) {
        known.put(schedule.version(), schedule);
        earlier.clear();
        if (!schedules.hasLaterThan(schedule)) {
            schedules = schedules.with(schedule);
            calendars = counted(schedules);
        }
    }

    private Optional<Map<String, HallCalendar>> counted(String version) {
        return HolidaySchedules.of(version, known).map(this::counted);
    }

    private Map<String, HallCalendar> counted(HolidaySchedules by) {
        return all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Hall::code,
                        hall -> new HallCalendar(
                                WorkingHours.withSummer(hall.summerFrom(), hall.summerTo()),
                                by,
                                hall.urgentWarnPercent())));
    }
}
