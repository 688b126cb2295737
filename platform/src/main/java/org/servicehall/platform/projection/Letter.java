package org.servicehall.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed and goes to the dead letters.
 *
 * @param cause null when nothing is wrong with it but its stream is set aside
 * @param blocks whether the later events of the stream wait until this one is replayed
 */
record Letter(Incoming incoming, @Nullable RuntimeException cause, boolean blocks) {
    static Letter poison(Incoming incoming, RuntimeException cause) {
        return new Letter(incoming, cause, true);
    }

    static Letter refused(Incoming incoming, RuntimeException cause) {
        return new Letter(incoming, cause, false);
    }

    static Letter waiting(Incoming incoming) {
        return new Letter(incoming, null, true);
    }
}
