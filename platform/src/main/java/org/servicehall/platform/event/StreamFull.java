package org.servicehall.platform.event;

/** The stream has as many events as a stream may have. Nothing was recorded. */
public final class StreamFull extends RuntimeException {
    private final String stream;

    public StreamFull(String stream, int limit) {
        super(stream + " would get more than " + limit + " events", null, false, false);
        this.stream = stream;
    }

    public String stream() {
        return stream;
    }
}
