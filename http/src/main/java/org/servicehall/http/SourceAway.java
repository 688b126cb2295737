package org.servicehall.http;

import org.jspecify.annotations.Nullable;

/** What is wanted was never to be had yet, and is not now. */
public final class SourceAway extends Exception {
    SourceAway(@Nullable Exception cause) {
        super(cause == null ? "it was away a moment ago" : "it is away", cause);
    }
}
