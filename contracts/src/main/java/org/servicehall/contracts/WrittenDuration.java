package org.servicehall.contracts;

/**
 * How a span of time is written in events, requests and answers: as ISO 8601 has it, with a sign before each part that goes
 * back and a fraction of the seconds, {@code PT-10882H-20M-34.385S}. JSON Schema's own format of durations knows neither.
 */
public final class WrittenDuration {
    /** What fits, as a regular expression of JSON Schema. */
    public static final String PATTERN =
            "^-?P(?=T?-?\\d)(-?\\d+D)?(T(?=-?\\d)(-?\\d+H)?(-?\\d+M)?(-?\\d+(\\.\\d{1,9})?S)?)?$";

    private WrittenDuration() {}
}
