package org.servicehall.platform.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body has more bytes than this path takes. */
final class BodyTooLarge extends IOException {
    private final long limit;

    BodyTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes");
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    static Optional<BodyTooLarge> in(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge large) {
                return Optional.of(large);
            }
        }
        return Optional.empty();
    }
}
