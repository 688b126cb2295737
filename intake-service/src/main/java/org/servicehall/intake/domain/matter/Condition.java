package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a material is required, in terms of circumstance codes; all three parts must hold, an empty part always does
 * (rule M2).
 */
public record Condition(List<String> anyOf, List<String> allOf, List<String> noneOf) {
    public static final Condition ALWAYS = new Condition(List.of(), List.of(), List.of());

    public Condition {
        anyOf = List.copyOf(anyOf);
        allOf = List.copyOf(allOf);
        noneOf = List.copyOf(noneOf);
    }

    boolean holds(Collection<String> circumstances) {
        return (anyOf.isEmpty() || anyOf.stream().anyMatch(circumstances::contains))
                && circumstances.containsAll(allOf)
                && noneOf.stream().noneMatch(circumstances::contains);
    }

    /** The circumstances that make the material necessary; empty when everybody has to bring it. */
    List<String> causes(Collection<String> circumstances) {
        return Stream.concat(anyOf.stream(), allOf.stream())
                .filter(circumstances::contains)
                .toList();
    }

    /** The circumstances that would have spared the resident this; none of them was told. */
    List<String> exceptions() {
        return noneOf;
    }

    public List<String> codes() {
        return Stream.of(anyOf, allOf, noneOf).flatMap(List::stream).toList();
    }
}
