package org.servicehall.platform.http;

import java.io.IOException;

/** The body did not come whole in the time it has. */
final class BodyTooSlow extends IOException {
    BodyTooSlow() {
        super("The body took too long");
    }
}
