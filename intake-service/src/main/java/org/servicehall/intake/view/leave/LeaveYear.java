package org.servicehall.intake.view.leave;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The approved leaves of one clerk that begin in one year, by their spans alone: why somebody is away may tell of an illness.
 *
 * @param leaves hall, clerk and year: {@code 330106-wang.fang-2026}
 */
public record LeaveYear(String leaves, List<Span> approved) {
    /** From, up to but without, to. */
    public record Span(int number, Instant from, Instant to) {}

    static LeaveYear none(String leaves) {
        return new LeaveYear(leaves, List.of());
    }

    LeaveYear with(Span span) {
        return new LeaveYear(
                leaves,
                Stream.concat(without(span.number()).approved().stream(), Stream.of(span))
                        .toList());
    }

    LeaveYear without(int number) {
        return new LeaveYear(
                leaves,
                approved.stream().filter(span -> span.number() != number).toList());
    }
}
