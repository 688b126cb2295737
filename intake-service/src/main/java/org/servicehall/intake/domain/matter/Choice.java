package org.servicehall.intake.domain.matter;

import java.util.Collection;
import java.util.List;
import org.servicehall.contracts.LocalizedText;

/**
 * Circumstances asked about together (rule M2).
 *
 * @param obligatory whether at least one of them must hold: without an answer the checklist would not be whole
 */
public record Choice(String code, LocalizedText question, boolean obligatory, List<Circumstance> circumstances) {
    public Choice {
        circumstances = List.copyOf(circumstances);
    }

    boolean isOpen(Collection<String> answered) {
        return obligatory && circumstances.stream().map(Circumstance::code).noneMatch(answered::contains);
    }
}
