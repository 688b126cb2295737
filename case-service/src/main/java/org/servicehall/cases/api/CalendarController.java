package org.servicehall.cases.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.Day;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.calendar.PublishSchedule;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The State Council's holiday schedule of a year, for all halls of this installation (D1): published, and read as it counts
 * now. Holidays are national, so it is the duty of who runs the installation and not of one hall's office (ADR 0007).
 */
@RestController
class CalendarController {
    private static final int MOST_DAYS = 60;
    private static final String YEAR = "20[0-9]{2}";

    private final Commands commands;
    private final Halls halls;

    CalendarController(Commands commands, Halls halls) {
        this.commands = commands;
        this.halls = halls;
    }

    /** A date and the festival it is off, or worked, for. */
    record DayRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 20) String festival) {}

    record ScheduleRequest(
            @NotNull @Size(max = MOST_DAYS) List<@NotNull @Valid DayRequest> holidays,
            @Size(max = MOST_DAYS) @Nullable List<@NotNull @Valid DayRequest> makeUpWorkdays) {}

    record ScheduleAnswer(String year, String version, Instant publishedAt, long streamVersion) {}

    /**
     * A year as the hall counts it now.
     *
     * @param version of the schedule that it counts by; null while none is published
     * @param provisional whether that is so, and deadlines in it are estimated
     * @param days all of the year, in order
     */
    record YearAnswer(String year, @Nullable String version, boolean provisional, List<DayOfYear> days) {}

    /**
     * One day of it.
     *
     * @param festival that makes it a holiday or a make-up workday; null for all others
     */
    record DayOfYear(
            LocalDate date, Day.Kind kind, @Nullable String festival) {
        static DayOfYear of(Day day) {
            return new DayOfYear(day.date(), day.kind(), day.name());
        }
    }

    @GetMapping("/api/calendars/{year}")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR', 'OPS')")
    YearAnswer show(@PathVariable @Pattern(regexp = YEAR) String year, Actor actor) {
        HallCalendar calendar = halls.calendar(actor.hall());
        String version = calendar.versionOf(Integer.parseInt(year)).orElse(null);
        LocalDate first = Year.parse(year).atDay(1);
        List<DayOfYear> days = first.datesUntil(first.plusYears(1))
                .map(calendar::day)
                .map(DayOfYear::of)
                .toList();
        return new YearAnswer(year, version, version == null, days);
    }

    @PostMapping("/api/calendars/{year}")
    @PreAuthorize("hasRole('OPS')")
    ResponseEntity<ScheduleAnswer> publish(
            @PathVariable @Pattern(regexp = YEAR) String year,
            @Valid @RequestBody ScheduleRequest request,
            Actor actor,
            CommandContext context) {
        var command = new PublishSchedule(
                year,
                days(request.holidays()),
                days(Objects.requireNonNullElse(request.makeUpWorkdays(), List.of())),
                actor.id(),
                context.at());
        var outcome = commands.send(command, context);
        var published = outcome.only(SchedulePublished.class);
        return Answers.ok(
                new ScheduleAnswer(year, published.version(), published.publishedAt(), outcome.version()),
                outcome.version());
    }

    private static Map<LocalDate, String> days(List<DayRequest> days) {
        return days.stream()
                .collect(
                        Collectors.toMap(DayRequest::date, day -> day.festival().strip(), (first, _) -> first));
    }
}
