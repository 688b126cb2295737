package org.servicehall.platform.http;

import java.io.IOException;

/** A file comes without saying how long it is, so no room can be kept for it. */
final class LengthRequired extends IOException {
    LengthRequired() {
        super("A file says how long it is");
    }
}
