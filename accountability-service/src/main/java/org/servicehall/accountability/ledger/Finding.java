package org.servicehall.accountability.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * Something that belongs in the ledger, before it has its place there.
 *
 * @param source what it was found in, see {@link LedgerEntry#source}; one source gives one entry
 * @param state OPEN, or DECIDED where the joint meeting found it
 * @param evidence ids of the events that prove it, that of the source among them
 * @param occurredAt when it happened, which is not when it was entered
 * @param remark what the finding says beside; null for nothing
 */
public record Finding(
        String source,
        String hall,
        LedgerEntry.State state,
        String rule,
        String fault,
        String subject,
        @Person String person,
        String window,
        List<String> evidence,
        Instant occurredAt,
        @Person String by,
        @Nullable String remark) {
    /** Stand in place of a person where several answer together, or nobody is named. */
    public static final Set<String> NO_SINGLE_PERSON = Set.of("LEADING_GROUP", "WINDOW");

    public Finding {
        evidence = List.copyOf(evidence);
    }

    /** One that says nothing beside. */
    public Finding(
            String source,
            String hall,
            LedgerEntry.State state,
            String rule,
            String fault,
            String subject,
            String person,
            String window,
            List<String> evidence,
            Instant occurredAt,
            String by) {
        this(source, hall, state, rule, fault, subject, person, window, evidence, occurredAt, by, null);
    }

    /** The same, which says this beside. */
    public Finding remarked(String said) {
        return new Finding(source, hall, state, rule, fault, subject, person, window, evidence, occurredAt, by, said);
    }
}
