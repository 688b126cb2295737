package org.servicehall.platform.democlock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.time.ClockOutOfRange;
import org.servicehall.platform.time.HallClock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock over HTTP. */
@RestController
class ClockEndpoint {
    private final ClockControl control;
    private final HallClock clock;

    ClockEndpoint(ClockControl control, HallClock clock) {
        this.control = control;
        this.clock = clock;
    }

    /** Either the instant to set it to, or how far to move it. */
    record Setting(@Nullable Instant instant, @Nullable Duration advance) {}

    @GetMapping("/api/clock")
    ClockReading.HallTime read() {
        return new ClockReading.HallTime(clock.instant(), clock.offset());
    }

    @PutMapping("/api/ops/clock")
    @PreAuthorize("hasRole('OPS')")
    ClockReading.HallTime set(@RequestBody Setting setting, Actor actor) {
        Instant instant = setting.instant();
        Duration advance = setting.advance();
        if ((instant == null) == (advance == null)) {
            throw Refusal.unprocessable("clock-instant-or-advance", "D1").at("instant");
        }
        try {
            if (instant != null) {
                control.set(instant, actor.id());
            } else if (advance != null) {
                control.advance(advance, actor.id());
            }
        } catch (ClockOutOfRange e) {
            throw e.at(instant != null ? "instant" : "advance");
        }
        return read();
    }
}
