package org.servicehall.cases.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.servicehall.calendar.DeadlineRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.lateness.*}: from when on whoever gives a case away answers for it all the same (rule D5).
 *
 * @param certainWorkingDays in so many last working days of a promise
 * @param certainInstantMinutes in so many last working minutes of an instant case
 */
@Validated
@ConfigurationProperties("hall.lateness")
public record LatenessSettings(
        @Min(0) @Max(30) @DefaultValue("1") int certainWorkingDays,

        @Min(0) @Max(DeadlineRules.INSTANT_MINUTES) @DefaultValue("10")
        int certainInstantMinutes) {}
