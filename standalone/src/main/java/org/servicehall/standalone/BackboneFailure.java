package org.servicehall.standalone;

import org.jspecify.annotations.Nullable;

/** The backbone can't do its work; the message says what to look at. */
public final class BackboneFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackboneFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
