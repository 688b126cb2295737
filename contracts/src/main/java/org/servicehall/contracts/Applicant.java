package org.servicehall.contracts;

/**
 * The resident as events know them: never who they are, only where to ask.
 *
 * @param ref pseudonymous reference of the person, resolvable only through the vault of the service that took the data
 * @param maskedName surname and asterisks, as 张*
 */
public record Applicant(String ref, String maskedName) {}
