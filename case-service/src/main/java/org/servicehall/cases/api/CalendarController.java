package org.servicehall.cases.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.calendar.PublishSchedule;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Publishes the State Council's holiday schedule of a year, for all halls of this installation (D1). Holidays are national,
 * so it is the duty of who runs the installation and not of one hall's office (ADR 0007).
 */
@RestController
class CalendarController {
    private static final int MOST_DAYS = 60;

    private final Commands commands;

    CalendarController(Commands commands) {
        this.commands = commands;
    }

    /** A date and the festival it is off, or worked, for. */
    record DayRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 20) String festival) {}

    record ScheduleRequest(
            @NotNull @Size(max = MOST_DAYS) List<@NotNull @Valid DayRequest> holidays,
            @Size(max = MOST_DAYS) @Nullable List<@NotNull @Valid DayRequest> makeUpWorkdays) {}

    record ScheduleAnswer(String year, String version, Instant publishedAt, long streamVersion) {}

    @PostMapping("/api/calendars/{year}")
    @PreAuthorize("hasRole('OPS')")
    ResponseEntity<ScheduleAnswer> publish(
            @PathVariable @Pattern(regexp = "20[0-9]{2}") String year,
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
