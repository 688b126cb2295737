package org.servicehall.intake.domain.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.annotation.TargetEntityId;

/**
 * Gives a matter a new version in one hall (rule M5).
 *
 * @param hallMatter hall and matter
 * @param shipped whether the data files have this version, or another one from the same day on
 * @param document the whole matter, checked by the catalogue's reader
 * @param today the day on which it is published; a version never holds for days gone by
 */
public record PublishMatterVersion(
        @TargetEntityId String hallMatter,
        String hall,
        String matterId,
        String version,
        LocalDate validFrom,
        boolean shipped,
        String document,
        LocalDate today,
        String by,
        Instant at) {}
