package org.servicehall.intake.catalogue;

import org.servicehall.intake.domain.matter.Matter;

/**
 * A version of a matter with the document that it was published as (M5).
 *
 * @param document in YAML or JSON, remarks and all
 * @param shipped whether it is one of the data files', which every hall has
 */
public record Edition(Matter matter, String document, boolean shipped) {
    String id() {
        return matter.id();
    }

    /** Whether a hall that has this one can't have the other: a number and a first day are given once. */
    boolean clashesWith(Matter other) {
        return id().equals(other.id())
                && (matter.version().equals(other.version())
                        || matter.validFrom().equals(other.validFrom()));
    }
}
