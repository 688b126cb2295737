package org.servicehall.intake.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.matter.Matter;

/**
 * How long a promise may at most be where the source is silent: a setting of each hall (rules K5, M1).
 *
 * @param byHall hall code → matter id → working days; a hall that sets nothing has the catalogue's proposal
 */
public record Limits(Map<String, Map<String, Integer>> byHall) {
    private static final int LONGEST_PROMISE = 250;

    public Limits {
        byHall = Map.copyOf(byHall);
    }

    Matter applyTo(Matter matter, String hall) {
        Integer own = byHall.getOrDefault(hall, Map.of()).get(matter.id());
        return own == null ? matter : matter.withLimit(own);
    }

    void check(Collection<Matter> matters) {
        List<String> promised = matters.stream()
                .filter(matter -> matter.kind() == MatterKind.PROMISED)
                .map(Matter::id)
                .toList();
        byHall.forEach((hall, limits) -> limits.forEach((matter, days) -> {
            String setting = "hall.matters.limits." + hall + "." + matter;
            if (!promised.contains(matter)) {
                throw new IllegalArgumentException(setting + ": not a promised matter; those are " + promised);
            }
            if (days < 1 || days > LONGEST_PROMISE) {
                throw new IllegalArgumentException(
                        setting + ": 1 to " + LONGEST_PROMISE + " working days are expected");
            }
        }));
    }
}
