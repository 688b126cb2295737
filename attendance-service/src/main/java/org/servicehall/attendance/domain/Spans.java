package org.servicehall.attendance.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Some time, wherever it lies: what overlaps counts once, and the order in which it became known is not to be seen.
 *
 * @param parts by time, none touching the next, none empty
 */
public record Spans(List<Span> parts) {
    public static final Spans NONE = new Spans(List.of());

    public Spans {
        parts = List.copyOf(parts);
    }

    public static Spans of(Collection<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.stream()
                .filter(span -> !span.isEmpty())
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> join(merged, span));
        return new Spans(merged);
    }

    public static Spans of(Span span) {
        return of(List.of(span));
    }

    public Spans within(Span bounds) {
        return of(parts.stream().map(part -> part.within(bounds)).toList());
    }

    public Spans minus(Spans others) {
        List<Span> left = parts;
        for (var other : others.parts) {
            left = left.stream().flatMap(part -> part.minus(other)).toList();
        }
        return new Spans(left);
    }

    public Duration length() {
        return parts.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    private static void join(List<Span> merged, Span next) {
        var last = merged.isEmpty() ? null : merged.getLast();
        if (last == null || last.to().isBefore(next.from())) {
            merged.add(next);
        } else {
            merged.set(merged.size() - 1, new Span(last.from(), Span.later(last.to(), next.to())));
        }
    }
}
