package org.servicehall.platform.automation;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Of {@code hall.projection}, as automations run where projections do.
 *
 * @param running whether this instance runs projections and automations
 * @param viewPatience how long an automation's event waits for a view that is behind, before it is set aside
 */
@Validated
@ConfigurationProperties("hall.projection")
record AutomationSettings(
        @DefaultValue("true") boolean running,
        @DefaultValue("2m") @DurationMin(millis = 1) Duration viewPatience) {}
