package org.servicehall.attendance.api;

import org.jspecify.annotations.Nullable;

/** What staff may write: it stands in events, so it is bounded and holds no personal data (R3). */
final class Texts {
    static final int LONGEST = 500;
    /** A user id of whatever issuer, as {@code wang.fang} or a UUID. */
    static final String USER = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

    static final String WINDOW = "[A-Z_]{2,40}";

    private Texts() {}

    /** The text without spaces around it; null when nothing is left. */
    static @Nullable String checked(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A text that validation has already required. */
    static String required(String text) {
        return text.strip();
    }
}
