package org.servicehall.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published schedules by year (rule D1). In a year without one, weekends and the holidays that fall on fixed dates are
 * off and every day is provisional; festivals of the lunar calendar are known only once the schedule is out.
 */
public final class HolidaySchedules {
    private static final Map<MonthDay, String> FIXED_HOLIDAYS = Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(5, 2), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节");
    private static final String NONE = "none";
    private static final int FIRST_BUILT_IN = 2024;
    private static final int LAST_BUILT_IN = 2026;

    private final Map<Integer, HolidaySchedule> byYear;

    private HolidaySchedules(Map<Integer, HolidaySchedule> byYear) {
        this.byYear = Map.copyOf(byYear);
    }

    public static HolidaySchedules none() {
        return new HolidaySchedules(Map.of());
    }

    /** The schedules this library brings: 2024 to 2026. */
    public static HolidaySchedules published() {
        var schedules = none();
        for (int year = FIRST_BUILT_IN; year <= LAST_BUILT_IN; year++) {
            schedules = schedules.with(builtIn(year));
        }
        return schedules;
    }

    /** These schedules and one more, which replaces an earlier one of its year. */
    public HolidaySchedules with(HolidaySchedule schedule) {
        var more = new HashMap<>(byYear);
        more.put(schedule.year(), schedule);
        return new HolidaySchedules(more);
    }

    /** Version of that year's schedule; nothing where none is published. */
    public Optional<String> versionOf(int year) {
        return Optional.ofNullable(byYear.get(year)).map(HolidaySchedule::version);
    }

    /** Whether a later version of that schedule's year is among these. */
    public boolean hasLaterThan(HolidaySchedule schedule) {
        var present = byYear.get(schedule.year());
        return present != null && present.edition() > schedule.edition();
    }

    /**
     * What a computed date depends on: the version of the newest schedule, then those of earlier years that were published
     * anew or added, as {@code 2036.2+2025.2}; {@code none} without any. Whatever is published changes it.
     */
    public String version() {
        var newestFirst = byYear.values().stream()
                .sorted(Comparator.comparingInt(HolidaySchedule::year).reversed())
                .toList();
        var told = newestFirst.stream().limit(1);
        var others = newestFirst.stream().skip(1).filter(schedule -> !isBuiltIn(schedule));
        return newestFirst.isEmpty()
                ? NONE
                : Stream.concat(told, others).map(HolidaySchedule::version).collect(Collectors.joining("+"));
    }

    /**
     * The schedules that a date of that version was computed with (rule D3).
     *
     * @param version as {@link #version} tells it
     * @param known every schedule ever published, by its version; those of this library need not be among them
     * @return nothing where one of them is not known
     */
    public static Optional<HolidaySchedules> of(String version, Map<String, HolidaySchedule> known) {
        if (NONE.equals(version)) {
            return Optional.of(none());
        }
        var schedules = published();
        for (String part : version.split("\\+", -1)) {
            var schedule = known.getOrDefault(part, schedules.named(part));
            if (schedule == null) {
                return Optional.empty();
            }
            schedules = schedules.with(schedule);
        }
        return schedules.version().equals(version) ? Optional.of(schedules) : Optional.empty();
    }

    private @Nullable HolidaySchedule named(String version) {
        return byYear.values().stream()
                .filter(schedule -> schedule.version().equals(version))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBuiltIn(HolidaySchedule schedule) {
        return schedule.year() >= FIRST_BUILT_IN
                && schedule.year() <= LAST_BUILT_IN
                && schedule.version().equals(schedule.year() + ".1");
    }

    Day day(LocalDate date) {
        var schedule = byYear.get(date.getYear());
        return schedule == null ? provisional(date) : scheduled(schedule, date);
    }

    private static Day scheduled(HolidaySchedule schedule, LocalDate date) {
        var holiday = schedule.holidays().get(date);
        if (holiday != null) {
            return new Day(date, Day.Kind.HOLIDAY, holiday, false);
        }
        var makeUp = schedule.makeUpWorkdays().get(date);
        return makeUp != null
                ? new Day(date, Day.Kind.MAKE_UP_WORKDAY, makeUp, false)
                : new Day(date, ordinary(date), null, false);
    }

    private static Day provisional(LocalDate date) {
        var holiday = FIXED_HOLIDAYS.get(MonthDay.from(date));
        return new Day(date, holiday == null ? ordinary(date) : Day.Kind.HOLIDAY, holiday, true);
    }

    private static Day.Kind ordinary(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? Day.Kind.WEEKEND : Day.Kind.WORKDAY;
    }

    private static HolidaySchedule builtIn(int year) {
        var resource = "holidays/" + year + ".properties";
        try (var in = HolidaySchedules.class.getResourceAsStream(resource)) {
            return HolidaySchedule.read(
                    year, new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
