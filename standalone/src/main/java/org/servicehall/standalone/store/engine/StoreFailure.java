package org.servicehall.standalone.store.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The store can't keep or find what it was given; the message says where, and what to do. */
public sealed class StoreFailure extends RuntimeException permits DamagedStore {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
