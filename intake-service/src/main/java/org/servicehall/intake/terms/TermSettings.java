package org.servicehall.intake.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import org.servicehall.calendar.HallCalendar;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.terms.*}: how far ahead a clerk may put a date.
 *
 * @param forwardedYears years within which a superior authority's limit lies (K7)
 * @param meetingWorkingDays working days within which a resident meets a receiver who is away (F3, F4)
 */
@Validated
@ConfigurationProperties("hall.terms")
public record TermSettings(
        @DefaultValue("5") @Min(1) @Max(50) int forwardedYears,
        @DefaultValue("10") @Min(1) @Max(250) int meetingWorkingDays) {
    public LocalDate latestLimit(LocalDate today) {
        return today.plusYears(forwardedYears);
    }

    public Instant latestMeeting(HallCalendar calendar, Instant now) {
        return calendar.closingAfterWorkingDays(now, meetingWorkingDays);
    }
}
