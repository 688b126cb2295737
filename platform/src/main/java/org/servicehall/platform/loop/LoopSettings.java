package org.servicehall.platform.loop;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.loops.*}: from when on a loop is not well.
 *
 * @param failingAfter how long it may fail and try again: a race lost, a broker elected anew
 * @param stuckAfter how long it may be at one piece of work; a schedule that moves thousands of deadlines is one piece
 */
@Validated
@ConfigurationProperties("hall.loops")
public record LoopSettings(
        @DurationMin(millis = 0) @DefaultValue("3s") Duration failingAfter,
        @DurationMin(millis = 1) @DefaultValue("60s") Duration stuckAfter) {}
