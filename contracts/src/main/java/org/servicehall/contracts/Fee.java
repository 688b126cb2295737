package org.servicehall.contracts;

/**
 * What may be charged for a matter; nothing else may (rules P4, M4).
 *
 * @param code unique within its matter
 * @param yuan whole yuan
 * @param per what it is charged for
 * @param deposit whether it is held and given back (押金) rather than kept
 */
public record Fee(String code, LocalizedText name, int yuan, Unit per, boolean deposit) {
    /** What one fee covers. */
    public enum Unit {
        CASE,
        PERSON
    }
}
