package org.servicehall.contracts.application;

/** How the hall made sure who applied online (rule S3). */
public enum IdentityProof {
    /** The identity card was shown at the counter. */
    CARD_SHOWN,
    /** The hall called the phone that was left, and asked. */
    CALLED_BACK,
    /** The resident had signed in at the provider that the hall has for residents, under the same name and number. */
    PROVIDER
}
