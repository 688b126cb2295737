package org.servicehall.platform.http;

/** All requests together hold as many bytes of bodies as they may; in a moment there is room again. */
final class TooMuchAtOnce extends RuntimeException {
    TooMuchAtOnce() {
        super("no room for another body", null, false, false);
    }
}
