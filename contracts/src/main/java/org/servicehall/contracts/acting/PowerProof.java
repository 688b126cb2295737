package org.servicehall.contracts.acting;

/** What the hall saw, or heard, of the ground on which somebody acts (rule S8). */
public enum PowerProof {
    /** The original was shown. */
    ORIGINAL_SEEN,
    /** The original was shown, and a copy is on the file. */
    COPY_KEPT,
    /** The hall called the applicant, who said so; a power of attorney alone rests on that word. */
    CALLED_BACK
}
