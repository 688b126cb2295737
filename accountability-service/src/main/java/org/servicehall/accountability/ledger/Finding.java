package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Something that belongs in the ledger, before it has its place there.
 *
 * @param source id of the event it was found in; one source gives one entry
 * @param subject number of the application or case concerned
 * @param person id of the staff member who answers for it
 * @param evidence ids of the events that prove it, the source among them
 * @param occurredAt when it happened, which is not when it was entered
 */
public record Finding(
        String source,
        String hall,
        Fault fault,
        String subject,
        String person,
        String window,
        List<String> evidence,
        Instant occurredAt) {}
