package org.servicehall.platform.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;

/** Schedules in the order in which they were published, in whatever order they are heard of (rule D1). */
final class Publications {
    private final Map<String, Publication> byVersion = new LinkedHashMap<>();

    private record Publication(HolidaySchedule schedule, Instant at) {}

    /** @param from since when these were what every hall counted with */
    record InForce(Instant from, HolidaySchedules schedules) {}

    void add(HolidaySchedule schedule, Instant at) {
        byVersion.put(schedule.version(), new Publication(schedule, at));
    }

    /** One after another; the first are those this installation brings. An edition after a later one of its year changes nothing. */
    List<InForce> inForce() {
        List<InForce> all = new ArrayList<>(List.of(new InForce(Instant.MIN, HolidaySchedules.published())));
        byVersion.values().stream()
                .sorted(Comparator.comparing(Publication::at))
                .filter(one -> !all.getLast().schedules().hasLaterThan(one.schedule()))
                .forEach(one ->
                        all.add(new InForce(one.at(), all.getLast().schedules().with(one.schedule()))));
        return List.copyOf(all);
    }
}
