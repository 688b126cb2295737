package org.servicehall.contracts.security;

import java.util.Locale;

/** What is told of security, in the log {@code security} and by the counter {@code security.events}. */
public enum SecurityEvent {
    SIGN_IN(false),
    SIGN_IN_FAILED(true),
    SIGN_OUT(false),
    /** Somebody signed in asked for what their role, hall or part in the matter does not allow. */
    REFUSED(true),
    BAD_TOKEN(true),
    /** A change without the CSRF token of its page, as another site would send it. */
    FOREIGN_FORM(true),
    /** Too many requests of an address, or too many wrong passwords for an account. */
    LIMIT(true),
    /** Personal data was shown to somebody (rule R3). */
    DATA_OPENED(false),
    PERSON_ERASED(false);

    private final boolean endless;

    SecurityEvent(boolean endless) {
        this.endless = endless;
    }

    /** The name in the log and as the counter's tag {@code kind}, e.g. {@code sign-in-failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody without rights can cause it as often as they like. */
    boolean isEndless() {
        return endless;
    }
}
