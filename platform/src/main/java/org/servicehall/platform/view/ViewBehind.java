package org.servicehall.platform.view;

import java.time.Duration;

/** A view has not yet applied the version that the reader asked for; it will soon. */
public final class ViewBehind extends RuntimeException {
    private final String stream;
    private final long version;

    public ViewBehind(String view, String stream, long version) {
        super(view + " has not yet applied version " + version + " of " + stream, null, false, false);
        this.stream = stream;
        this.version = version;
    }

    public String stream() {
        return stream;
    }

    /** Version that was asked for. */
    public long version() {
        return version;
    }

    /** When asking again makes sense. */
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}
