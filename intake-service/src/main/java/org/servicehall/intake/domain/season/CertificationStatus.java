package org.servicehall.intake.domain.season;

/** How far one person on a season's list is (rule S9). */
public enum CertificationStatus {
    /** To certify. */
    LISTED,
    CERTIFIED,
    /** No longer to certify. */
    STRUCK_OFF
}
