package org.servicehall.contracts.application;

/** How the hall made sure who applied online (rule S3). */
public enum IdentityProof {
    /** The identity card was shown at the counter. */
    CARD_SHOWN,
    /** The hall called the phone that was left, and asked. */
    CALLED_BACK
}
