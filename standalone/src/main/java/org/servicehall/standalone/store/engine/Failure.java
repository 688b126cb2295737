package org.servicehall.standalone.store.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The first write that failed: from then on nothing is answered, since nobody knows what the disk holds. */
final class Failure {
    private final Consumer<Throwable> told;
    private volatile @Nullable StoreFailure first;

    /** @param told once, by a thread of its own: it may end the process */
    Failure(Consumer<Throwable> told) {
        this.told = told;
    }

    /** @throws StoreFailure when something has failed */
    void check() {
        StoreFailure failure = first;
        if (failure != null) {
            throw new StoreFailure(failure.getMessage(), failure);
        }
    }

    /** @return what to throw */
    synchronized StoreFailure report(Throwable cause) {
        StoreFailure known = first;
        if (known != null) {
            return new StoreFailure(known.getMessage(), known);
        }
        StoreFailure failure = new StoreFailure(
                "The store could not write: " + cause.getMessage()
                        + ". Nothing more is acknowledged. Make room or mend the disk, then start the backbone again",
                cause);
        first = failure;
        Thread.ofPlatform().name("store-failed").start(() -> told.accept(failure));
        return failure;
    }
}
