package org.servicehall.platform.projection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param running whether this instance runs projections and automations; one that doesn't still reads views
 * @param awaited whether people or the next step of a case wait for what views show, also where they don't say so by
 *     {@code If-Version-At-Least}; where nobody does, the views' pass takes more at once, a quarter of a second later (ADR 69)
 */
@Validated
@ConfigurationProperties("hall.projection")
record ProjectionSettings(
        @DefaultValue("true") boolean running,
        @DefaultValue("true") boolean awaited) {}
