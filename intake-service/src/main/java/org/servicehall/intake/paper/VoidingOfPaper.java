package org.servicehall.intake.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;

/**
 * That a paper was kept by mistake (rule S4).
 *
 * @param requestedBy who of the office asked for it, of an archived file; null of others
 * @param voidedBy null while a second person has not agreed
 * @param reason without personal data
 */
public record VoidingOfPaper(
        @Person @Nullable String requestedBy,
        @Person @Nullable String voidedBy,
        @Nullable Instant voidedAt,
        String reason) {}
