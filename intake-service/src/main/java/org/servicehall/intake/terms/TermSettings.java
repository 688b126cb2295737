package org.servicehall.intake.terms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.platform.time.DayOff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.terms.*}: how far ahead a clerk may put a date, and how long what is received may wait.
 *
 * @param forwardedYears years within which a superior authority's limit lies (K7)
 * @param meetingWorkingDays working days within which a resident meets a receiver who is away (F3, F4)
 * @param sameDayUntil what is received or complete by this time has the hall's next step the same working day, and later
 *     the next one (P2)
 * @param supplementDays calendar days in which what a supplement notice lists is to be brought (P2)
 * @param seasonGraceDays calendar days after a supplement notice in which an application is still completed though its
 *     matter's window period is over (C6)
 */
@Validated
@ConfigurationProperties("hall.terms")
public record TermSettings(
        @DefaultValue("5") @Min(1) @Max(50) int forwardedYears,
        @DefaultValue("10") @Min(1) @Max(250) int meetingWorkingDays,
        @DefaultValue("15:00") LocalTime sameDayUntil,
        @DefaultValue("30") @Min(1) @Max(366) int supplementDays,
        @DefaultValue("15") @Min(0) @Max(90) int seasonGraceDays) {
    public LocalDate latestLimit(LocalDate today) {
        return today.plusYears(forwardedYears);
    }

    public ReceptionLimits limits(DeadlineRules deadlines) {
        return new ReceptionLimits(deadlines, sameDayUntil, supplementDays);
    }

    /** Why what a notice lists may be brought later than the days are counted; null where it ends with them (P2, D1). */
    public @Nullable LocalizedText supplementDayOff(
            HallCalendar calendar, @Nullable Instant requestedAt, @Nullable Instant until) {
        return DayOff.ofRight(calendar, requestedAt, supplementDays, until);
    }

    /** The end of the last day of grace, or of the next working day where that is a day off (C6, D1). */
    public Instant seasonGrace(HallCalendar calendar, Instant noticedAt) {
        return new DeadlineRules(calendar).supplementUntil(noticedAt, seasonGraceDays);
    }
}
