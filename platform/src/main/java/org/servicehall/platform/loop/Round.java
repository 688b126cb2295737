package org.servicehall.platform.loop;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A round of pieces of work that keep nothing from each other: one that fails lets the others go on, and the round fail. */
public final class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private int failures;
    private @Nullable Throwable first;

    /** @param what names the piece in the log */
    public void attempt(Object what, Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException | Error e) {
            failures++;
            first = first == null ? e : first;
            log.warn("{} fails, the next round tries it again: {}", what, e.toString());
        }
    }

    /** @throws IllegalStateException with the first failure as its cause, when something failed */
    public void end() {
        if (first != null) {
            throw new IllegalStateException(failures + " pieces of work failed", first);
        }
    }
}
