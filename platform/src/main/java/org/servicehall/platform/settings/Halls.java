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
import org.servicehall.calendar.KnownCalendars;
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
    private final Publications publications = new Publications();
    private volatile InForce inForce;

    private record InForce(String version, Map<String, KnownCalendars> calendars) {}

    public Halls(HallSettings settings) {
        this.all = settings.halls();
        this.byCode = all.stream().collect(Collectors.toUnmodifiableMap(Hall::code, Function.identity()));
        this.inForce = counted(publications.inForce());
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
        return known(code).present();
    }

    /**
     * By which the hall counted at that moment, of the schedules that could be known then (rule D1).
     *
     * @throws Refusal {@code unknown-hall}, 404
     */
    public HallCalendar calendarAt(String code, Instant moment) {
        return known(code).at(moment);
    }

    private KnownCalendars known(String code) {
        return Objects.requireNonNull(inForce.calendars().get(get(code).code()));
    }

    /** What every hall counts with now, as a deadline names it (rule D1). */
    public String scheduleVersion() {
        return inForce.version();
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
        return new DeadlineRules(known(code));
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

    /** One that was known from ever, see {@link #publish(HolidaySchedule, Instant)}. */
    public void publish(HolidaySchedule schedule) {
        publish(schedule, Instant.MIN);
    }

    /**
     * From here on every hall counts by this schedule as well; it replaces an earlier one of its year (rule D1). One that is
     * told again, after a later one of its year, replaces nothing.
     *
     * @param at when it was published, from which on it could be known
     */
    public synchronized void publish(HolidaySchedule schedule, Instant at) {
        known.put(schedule.version(), schedule);
        earlier.clear();
        publications.add(schedule, at);
        inForce = counted(publications.inForce());
    }

    private InForce counted(List<Publications.InForce> oneAfterAnother) {
        Map<String, KnownCalendars> calendars = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Hall::code,
                        hall -> new KnownCalendars(oneAfterAnother.stream()
                                .map(one -> new KnownCalendars.Known(one.from(), counted(hall, one.schedules())))
                                .toList())));
        return new InForce(oneAfterAnother.getLast().schedules().version(), calendars);
    }

    private Optional<Map<String, HallCalendar>> counted(String version) {
        return HolidaySchedules.of(version, known)
                .map(by -> all.stream().collect(Collectors.toUnmodifiableMap(Hall::code, hall -> counted(hall, by))));
    }

    private static HallCalendar counted(Hall hall, HolidaySchedules by) {
        return new HallCalendar(
                WorkingHours.withSummer(hall.summerFrom(), hall.summerTo()), by, hall.urgentWarnPercent());
    }
}
