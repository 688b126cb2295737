package org.servicehall.contracts.application;

import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * An instant application was decided in the act that accepted it, by who accepted it (rules K4, D9).
 *
 * @param outcome granted or refused
 * @param reason written reason; null only where granted (N4)
 * @param legalBasis legal basis; null only where granted (N4)
 * @param signer who was asked to check and sign it (D9)
 */
public record DecidedAtOnce(
        Outcome outcome,
        @Nullable String reason,
        @Nullable String legalBasis,
        @Person String signer) {}
