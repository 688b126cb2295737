package org.servicehall.platform.democlock;

import java.time.Duration;
import java.time.Instant;
import org.servicehall.platform.time.HallClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service's clock shows. A setting reaches the services one by one, and whoever set it may want to wait. */
@RestController
class ClockReading {
    private final HallClock clock;

    ClockReading(HallClock clock) {
        this.clock = clock;
    }

    record HallTime(Instant instant, Duration offset) {}

    @GetMapping("/api/ops/clock")
    @PreAuthorize("hasRole('OPS')")
    HallTime read() {
        return new HallTime(clock.instant(), clock.offset());
    }
}
