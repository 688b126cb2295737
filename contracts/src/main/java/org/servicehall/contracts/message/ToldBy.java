package org.servicehall.contracts.message;

/** How a resident was told whom a message did not reach (rule S5). */
public enum ToldBy {
    PHONE,
    IN_PERSON,
    LETTER,
    /** Nobody was reached by any of them. */
    NOT_REACHED
}
