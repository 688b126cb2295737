package org.servicehall.platform.view;

/** The {@code after} of a request is no cursor that a page of this list gave out. */
public final class UnreadableCursor extends RuntimeException {
    public UnreadableCursor(Throwable cause) {
        super("The cursor does not come from a page of this list", cause);
    }
}
