package org.servicehall.contracts.message;

/** Who took a notice in person 受送达人 (rule S5); by what they are, never by name. */
public enum Recipient {
    APPLICANT,
    /** A grown-up of the household. */
    HOUSEHOLD,
    /** Who acts by power of attorney. */
    AGENT,
    /** The village or community that passes it on. */
    COMMUNITY
}
