package org.servicehall.contracts.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.servicehall.contracts.Person;

/** Matters as they are published while the hall is open (rules M1, M5); topic {@code hall.control}. */
public sealed interface CatalogueEvent {
    String NAMESPACE = "org.servicehall.catalogue";
    String STREAM = "Matter";

    /** Hall and matter: {@code 330106-disaster-relief}. */
    String hallMatter();

    /**
     * A matter got a new version in one hall; applications received before keep theirs (rule M5).
     *
     * @param hallMatter hall and matter
     * @param validFrom first day on which applications are received under it
     * @param document the whole matter, as a data file of the catalogue holds it
     */
    @Event(namespace = NAMESPACE, name = "matter-version-published", version = "1")
    record MatterVersionPublished(
            @EventTag(key = STREAM) String hallMatter,
            String hall,
            String matterId,
            String version,
            LocalDate validFrom,
            String document,
            @Person String publishedBy,
            Instant publishedAt)
            implements CatalogueEvent {}
}
