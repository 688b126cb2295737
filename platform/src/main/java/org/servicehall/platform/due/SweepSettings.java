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
 * @param interval how long after one sweep the next begins; while nothing can be due, one of sixty asks the store, or the first
 *     after a minute
 * @param batch how many documents are read at once
 * @param provisionalInterval the same of what a published schedule did not reach by itself (D1)
 */
@Validated
@ConfigurationProperties("hall.sweep")
public record SweepSettings(
        @DurationMin(millis = 10) @DefaultValue("1s") Duration interval,
        @Min(1) @Max(200) @DefaultValue("100") int batch,
        @DurationMin(millis = 10) @DefaultValue("30s") Duration provisionalInterval) {
    /** Intervals from one look to the next while nothing can be due: whatever there is to see to makes itself known (ADR 64). */
    private static final int SELDOM = 60;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How long after one look at the store the next comes, whatever happens (ADR 64). */
    Duration atLatest() {
        return interval.compareTo(MINUTE.dividedBy(SELDOM)) < 0 ? interval.multipliedBy(SELDOM) : MINUTE;
    }
}
