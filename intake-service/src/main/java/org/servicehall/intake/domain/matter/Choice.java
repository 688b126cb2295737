package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
import org.servicehall.contracts.LocalizedText;

/**
 * Circumstances asked about together (rule M2).
 *
 * @param obligatory whether at least one of them must hold: without an answer the checklist would not be whole
 * @param exclusive whether at most one of them can hold, as urban and rural allowance
 */
public record Choice(
        String code, LocalizedText question, boolean obligatory, boolean exclusive, List<Circumstance> circumstances) {
    public Choice {
        circumstances = List.copyOf(circumstances);
    }

    boolean isOpen(Collection<String> answered) {
        return obligatory && circumstances.stream().map(Circumstance::code).noneMatch(answered::contains);
    }

    /** The answers that contradict each other; empty when they don't. */
    List<String> contradictions(Collection<String> answered) {
        List<String> chosen = circumstances.stream()
                .map(Circumstance::code)
                .filter(answered::contains)
                .toList();
        return exclusive && chosen.size() > 1 ? chosen : List.of();
    }
}
