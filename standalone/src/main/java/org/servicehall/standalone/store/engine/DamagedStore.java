package org.servicehall.standalone.store.engine;

/** A part of the store can't be read as it was written; the rest can, and goes on. */
public final class DamagedStore extends StoreFailure {
    private static final long serialVersionUID = 1L;

    DamagedStore(String message, Throwable cause) {
        super(message, cause);
    }
}
