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
 * @param seasonGraceDays calendar days after a supplement notice in which an application is still completed though its
 *     matter's window period is over (C6)
 */
@Validated
@ConfigurationProperties("hall.terms")
public record TermSettings(
        @DefaultValue("5") @Min(1) @Max(50) int forwardedYears,
        @DefaultValue("10") @Min(1) @Max(250) int meetingWorkingDays,
        @DefaultValue("15") @Min(0) @Max(90) int seasonGraceDays) {
    public LocalDate latestLimit(LocalDate today) {
        return today.plusYears(forwardedYears);
    }

    /** The end of the last day of grace, or of the next working day where that is a day off (C6, D1). */
    public Instant seasonGrace(HallCalendar calendar, Instant noticedAt) {
        Instant last = calendar.endAfterCalendarDays(noticedAt, seasonGraceDays);
        return calendar.day(calendar.dateOf(last)).isWorking()
                ? last
                : calendar.endAfterCalendarDays(calendar.closingAfterWorkingDays(last, 1), 0);
    }
}
