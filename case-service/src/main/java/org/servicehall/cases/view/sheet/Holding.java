package org.servicehall.cases.view.sheet;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

/**
 * That somebody had the case in hand (C1, ADR 30).
 *
 * @param person the handler, or the agent while there is none
 * @param until when the next had it, or the case was completed; null while this one has it
 */
public record Holding(
        @Person String person,
        String window,
        Instant from,
        @Nullable Instant until) {
    /** The agent has it from acceptance on. */
    static List<Holding> first(CaseOpened opened) {
        return List.of(new Holding(opened.agent(), opened.window(), opened.acceptedAt(), null));
    }

    /** Whoever has it already goes on having it. */
    static List<Holding> next(List<Holding> before, String person, String window, Instant from) {
        Holding last = before.getLast();
        return last.person().equals(person) && last.window().equals(window)
                ? before
                : Stream.concat(ended(before, from).stream(), Stream.of(new Holding(person, window, from, null)))
                        .toList();
    }

    static List<Holding> ended(List<Holding> before, Instant at) {
        Holding last = before.getLast();
        return Stream.concat(
                        before.stream().limit(before.size() - 1L),
                        Stream.of(new Holding(last.person(), last.window(), last.from(), at)))
                .toList();
    }
}
