package org.servicehall.cases.api;

import org.jspecify.annotations.Nullable;

/** What staff may write: it stands in events, so it is bounded and holds no personal data (R3). */
public final class Texts {
    public static final int LONGEST = 500;
    public static final String USER = "[a-z][a-z0-9.]{0,39}";
    public static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    public static final String NUMBER = "[0-9][0-9-]{5,29}";
    public static final String CODE = "[A-Za-z][A-Za-z0-9_-]{0,59}";

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
