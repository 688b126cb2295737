package org.servicehall.accountability.api;

/** What ids and codes look like. */
final class Patterns {
    static final String PERSON = "[a-z][a-z.]{0,39}";
    static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private Patterns() {}
}
