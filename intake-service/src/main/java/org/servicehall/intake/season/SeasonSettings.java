package org.servicehall.intake.season;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.seasons.*} (rule S9).
 *
 * @param people how many one season may have at most; more would not fit its stream
 * @param lines how many one file may list at most
 */
@Validated
@ConfigurationProperties("hall.seasons")
public record SeasonSettings(
        @DefaultValue("5000") @Min(1) @Max(20_000) int people,
        @DefaultValue("2000") @Min(1) @Max(5_000) int lines) {}
