package org.servicehall.intake.acting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.acting.*} (rule S8).
 *
 * @param manyAMonth from how many applications of one month on whoever acts in them shows to the office
 */
@Validated
@ConfigurationProperties("hall.acting")
public record ActingSettings(
        @DefaultValue("10") @Min(2) @Max(500) int manyAMonth) {}
