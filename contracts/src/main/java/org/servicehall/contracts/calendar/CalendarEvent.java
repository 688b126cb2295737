package org.servicehall.contracts.calendar;

import java.time.Instant;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** Published holiday schedules (rule D1); topic {@code hall.control}, which every service follows. */
public sealed interface CalendarEvent {
    String NAMESPACE = "org.servicehall.calendar";
    String STREAM = "HolidaySchedule";

    /** Four digits. */
    String year();

    /**
     * A year's schedule was published or replaced.
     *
     * @param version as {@code 2027.1}; later ones replace earlier ones
     * @param holidays days off, ISO date → festival
     * @param makeUpWorkdays weekend days that are worked, ISO date → festival
     */
    @Event(namespace = NAMESPACE, name = "schedule-published", version = "1")
    record SchedulePublished(
            @EventTag(key = STREAM) String year,
            String version,
            Map<String, String> holidays,
            Map<String, String> makeUpWorkdays,
            @Person String publishedBy,
            Instant publishedAt)
            implements CalendarEvent {}
}
