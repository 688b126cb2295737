package org.servicehall.attendance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** From a moment up to but without another; nothing at all where it ends no later than it begins. */
public record Span(Instant from, Instant to) {
    public boolean isEmpty() {
        return !from.isBefore(to);
    }

    public Duration length() {
        return isEmpty() ? Duration.ZERO : Duration.between(from, to);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    public boolean overlaps(Span other) {
        return !within(other).isEmpty();
    }

    public Span within(Span bounds) {
        return new Span(later(from, bounds.from), earlier(to, bounds.to));
    }

    /** What the other leaves of it: before it, after it, or both. */
    Stream<Span> minus(Span other) {
        return Stream.of(new Span(from, earlier(to, other.from)), new Span(later(from, other.to), to))
                .filter(left -> !left.isEmpty());
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
