package org.servicehall.intake.view.leave;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The approved leaves of one clerk that begin in one year (rule T6), by their spans alone: why somebody is away may tell of
 * an illness.
 *
 * @param leaves hall, clerk and year: {@code 330106-wang.fang-2026}
 */
public record LeavesOfYear(String leaves, List<Span> spans) {
    /**
     * @param number of the leave within the year
     * @param to without this moment
     */
    public record Span(int number, Instant from, Instant to) {}

    LeavesOfYear with(Span span) {
        return new LeavesOfYear(
                leaves,
                Stream.concat(without(span.number()).spans.stream(), Stream.of(span))
                        .toList());
    }

    LeavesOfYear without(int number) {
        return new LeavesOfYear(
                leaves, spans.stream().filter(span -> span.number() != number).toList());
    }

    boolean cover(Instant moment) {
        return spans.stream().anyMatch(span -> !moment.isBefore(span.from()) && moment.isBefore(span.to()));
    }
}
