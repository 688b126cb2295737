package org.servicehall.platform.relay;

/** A Kafka record that is no event this program can read. Reading it again will not help. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
