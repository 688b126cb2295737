package org.servicehall.platform.relay;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.relay.*}.
 *
 * @param topic where this service's events go
 * @param topics where events of certain kinds of stream go instead, as {@code HolidaySchedule} to {@code hall.control}
 * @param source {@code ce_source} of the events: a URI reference that names the service
 * @param sweepInterval how often to try again what has failed, and to look for events that nobody told the relay of; these
 *     ten times as seldom while all is well
 * @param deliveryTimeout how long to wait for the broker before a send counts as failed and is tried anew
 * @param batch how many streams to send at once
 */
@Validated
@ConfigurationProperties("hall.relay")
public record RelaySettings(
        @NotBlank String topic,
        @DefaultValue Map<String, String> topics,
        @NotBlank @DefaultValue("/service-hall") String source,
        @DurationMin(millis = 10) @DefaultValue("1s") Duration sweepInterval,
        @DurationMin(millis = 100) @DefaultValue("8s") Duration deliveryTimeout,
        @Positive @DefaultValue("500") int batch) {}
