package org.servicehall.attendance.api;

import org.jspecify.annotations.Nullable;

/** What staff may write: it stands in events, so it is bounded and holds no personal data (R3). */
public final class Texts {
    public static final int LONGEST = 500;

    private Texts() {}

    /** The text without spaces around it; null when nothing is left. */
    public static @Nullable String checked(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A text that validation has already required. */
    public static String required(String text) {
        return text.strip();
    }
}
