package org.servicehall.platform.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param running whether this instance runs projections and automations; one that doesn't still reads views
 * @param batch most events applied together
 */
@Validated
@ConfigurationProperties("hall.projection")
record ProjectionSettings(
        @DefaultValue("true") boolean running,
        @DefaultValue("500") @Min(1) @Max(5000) int batch) {}
