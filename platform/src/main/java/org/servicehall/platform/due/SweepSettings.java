package org.servicehall.platform.due;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.sweep.*}.
 *
 * @param interval how long after one sweep the next begins; while nothing can be due, the store is asked sixty times as seldom
 * @param batch how many documents are read at once
 * @param provisionalInterval the same of what a published schedule did not reach by itself (D1)
 */
@Validated
@ConfigurationProperties("hall.sweep")
public record SweepSettings(
        @DurationMin(millis = 10) @DefaultValue("1s") Duration interval,
        @Min(1) @Max(200) @DefaultValue("100") int batch,
        @DurationMin(millis = 10) @DefaultValue("30s") Duration provisionalInterval) {}
