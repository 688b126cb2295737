package org.servicehall.platform.letter;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What the health of a service says of its letters, for tests of those who write them. */
public final class HealthOfLetters {
    public static final Status DEGRADED = LetterHealth.DEGRADED;

    private HealthOfLetters() {}

    public static HealthIndicator of(Letters letters) {
        return new LetterHealth(new LetterCounts(letters, new SimpleMeterRegistry()));
    }
}
