package org.servicehall.platform.consumer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Of {@code hall.projection}, as what is read for is mostly a projection; it has further settings of its own there.
 *
 * @param batch most events applied together
 */
@Validated
@ConfigurationProperties("hall.projection")
record ConsumerSettings(
        @DefaultValue("500") @Min(1) @Max(5000) int batch) {}
