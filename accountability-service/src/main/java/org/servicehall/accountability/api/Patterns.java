package org.servicehall.accountability.api;

/** What ids, codes and months look like. */
public final class Patterns {
    public static final String PERSON = "[a-z][a-z.]{0,39}";
    public static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    public static final String MONTH = "20[0-9]{2}-(0[1-9]|1[0-2])";

    private Patterns() {}
}
