package org.servicehall.cases.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.calendar.CalendarEvent;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;

/** One year's holiday schedule in its versions (rule D1). */
@EventSourcedEntity(tagKey = CalendarEvent.STREAM)
public class YearSchedule {
    /** Versions brought along with the software end with .1; what is published here follows them. */
    private static final int FIRST = 2;

    private @Nullable SchedulePublished last;
    private int published;

    @EntityCreator
    YearSchedule() {}

    @CommandHandler
    void publish(PublishSchedule command, EventAppender events) {
        check(command);
        Map<String, String> holidays = written(command.holidays());
        Map<String, String> makeUps = written(command.makeUpWorkdays());
        if (last != null
                && last.holidays().equals(holidays)
                && last.makeUpWorkdays().equals(makeUps)) {
            throw Refusal.conflict("schedule-unchanged", "D1", command.year());
        }
        events.append(new SchedulePublished(
                command.year(),
                command.year() + "." + (FIRST + published),
                holidays,
                makeUps,
                command.by(),
                command.at()));
    }

    @EventSourcingHandler
    void on(SchedulePublished event) {
        last = Objects.requireNonNull(event);
        published++;
    }

    private static void check(PublishSchedule command) {
        int year = Integer.parseInt(command.year());
        command.holidays().keySet().forEach(day -> checkYear("holidays", day, year));
        command.makeUpWorkdays().keySet().forEach(day -> {
            checkYear("makeUpWorkdays", day, year);
            if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                throw Refusal.unprocessable("make-up-day-not-weekend", "D1", day.toString())
                        .at("makeUpWorkdays");
            }
            if (command.holidays().containsKey(day)) {
                throw Refusal.unprocessable("day-off-and-worked", "D1", day.toString())
                        .at("makeUpWorkdays");
            }
        });
    }

    private static void checkYear(String field, LocalDate day, int year) {
        if (day.getYear() != year) {
            throw Refusal.unprocessable("day-of-another-year", "D1", day.toString(), Integer.toString(year))
                    .at(field);
        }
    }

    private static Map<String, String> written(Map<LocalDate, String> days) {
        Map<String, String> written = new TreeMap<>();
        days.forEach((day, festival) -> written.put(day.toString(), festival));
        return written;
    }
}
