package org.servicehall.contracts.application;

/** What shows that an application is taken back at its resident's own wish; the paper itself goes into the file. */
public enum WithdrawalProof {
    /** A withdrawal form with the resident's signature and its date. */
    SIGNED_FORM,
    /** The query code, which the resident alone was given. */
    QUERY_CODE
}
