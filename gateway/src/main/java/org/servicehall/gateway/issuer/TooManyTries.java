package org.servicehall.gateway.issuer;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The account takes no password for now, the right one neither. */
final class TooManyTries extends AuthenticationException {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    Duration remaining() {
        return wait;
    }
}
