package org.servicehall.platform.eventstore;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code hall.store.*}: how soon a service answers 503 instead of waiting for its store. Both together stay
 * below the time the gateway waits for a service.
 *
 * @param awayAfter how long to look for a store that takes the command; shorter than an election of a new primary, whose
 *     end is the client's next attempt
 * @param awaitedFor how long a service that starts waits for its store, before it gives up and ends; not at all by zero
 * @param silentAfter a store that neither lets in nor answers a heartbeat for so long is away
 */
@Validated
@ConfigurationProperties("hall.store")
record StoreSettings(
        @DurationMin(millis = 100) @DefaultValue("2s") Duration awayAfter,
        @DurationMin(millis = 0) @DefaultValue("60s") Duration awaitedFor,
        @DurationMin(millis = 500) @DefaultValue("5s") Duration silentAfter) {}
