package org.servicehall.contracts.acting;

/** How the applicant said that somebody no longer acts for them (rule S8). */
public enum RevocationWord {
    IN_PERSON,
    IN_WRITING,
    /** The hall called the applicant back, who said so. */
    CALLED_BACK
}
