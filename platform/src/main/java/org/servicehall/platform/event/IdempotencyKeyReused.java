package org.servicehall.platform.event;

/** The stream knows this idempotency key from another request. Nothing was recorded. */
public final class IdempotencyKeyReused extends RuntimeException {
    private final String stream;

    public IdempotencyKeyReused(String stream) {
        super("An idempotency key of " + stream + " came again with another request", null, false, false);
        this.stream = stream;
    }

    public String stream() {
        return stream;
    }
}
