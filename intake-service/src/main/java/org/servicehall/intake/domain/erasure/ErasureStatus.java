package org.servicehall.intake.domain.erasure;

/** How far a request to erase has come. */
public enum ErasureStatus {
    REQUESTED,
    REFUSED,
    GRANTED,
    /** The keys are destroyed. */
    EXECUTED
}
