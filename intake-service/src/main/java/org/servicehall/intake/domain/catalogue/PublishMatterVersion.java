package org.servicehall.intake.domain.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * Gives a matter a new version (rule M5).
 *
 * @param document the whole matter, checked by the catalogue's reader
 * @param today the day on which it is published; a version never holds for days gone by
 */
public record PublishMatterVersion(
        @TargetEntityId String matterId,
        String version,
        LocalDate validFrom,
        String document,
        LocalDate today,
        String by,
        Instant at) {}
