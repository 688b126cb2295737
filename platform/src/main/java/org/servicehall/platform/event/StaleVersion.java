package org.servicehall.platform.event;

/** The sender had another version of the stream in mind (If-Match) than the one that is. Nothing was recorded. */
public final class StaleVersion extends RuntimeException {
    private final String stream;
    private final long expected;
    private final long actual;

    public StaleVersion(String stream, long expected, long actual) {
        super(stream + " has version " + actual + ", expected was " + expected, null, false, false);
        this.stream = stream;
        this.expected = expected;
        this.actual = actual;
    }

    public String stream() {
        return stream;
    }

    public long expected() {
        return expected;
    }

    /** Version the stream had when the command was refused. */
    public long actual() {
        return actual;
    }
}
