package org.servicehall.intake.view.affair;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.files.*}.
 *
 * @param keptYears years for which a completed case's file must be kept (R1)
 */
@Validated
@ConfigurationProperties("hall.files")
public record FileSettings(
        @DefaultValue("10") @Min(0) @Max(100) int keptYears) {}
