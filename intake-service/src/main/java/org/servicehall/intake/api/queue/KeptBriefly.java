package org.servicehall.intake.api.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Answers that are dear to make and asked for often, made anew after a moment, and by one at a time. */
final class KeptBriefly<T> {
    private final Duration time;
    private final Map<String, Made<T>> kept = new ConcurrentHashMap<>();

    KeptBriefly(Duration time) {
        this.time = time;
    }

    private record Made<T>(T what, Instant at) {}

    /** @param of one of a few: nothing is forgotten */
    T get(String of, Instant now, Supplier<T> make) {
        return kept.compute(
                        of, (_, last) -> last != null && isFresh(last.at(), now) ? last : new Made<>(make.get(), now))
                .what();
    }

    /** Not where the clock was set back meanwhile. */
    private boolean isFresh(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(time));
    }
}
