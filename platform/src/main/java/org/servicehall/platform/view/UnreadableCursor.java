package org.servicehall.platform.view;

import org.jspecify.annotations.Nullable;

/** The {@code after} of a request is no cursor that a page of this list gave out. */
public final class UnreadableCursor extends RuntimeException {
    public UnreadableCursor(@Nullable Throwable cause) {
        super("The cursor does not come from a page of this list", cause, false, false);
    }
}
