package org.servicehall.platform.relay;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Marks that are written beside what is sent, which would wait for the disk. Used by the relay's thread alone. */
final class Marking {
    private final Marks marks;
    private final Runnable whenDone;
    /** Null when none are being written. */
    private @Nullable FutureTask<List<String>> underWay;

    /** @param whenDone is run by another thread when there is something to {@link #take} */
    Marking(Marks marks, Runnable whenDone) {
        this.marks = marks;
        this.whenDone = whenDone;
    }

    boolean isUnderWay() {
        return underWay != null;
    }

    boolean isDone() {
        return underWay != null && underWay.isDone();
    }

    /** Nanoseconds until some are to be written; more than can be waited for while others are. */
    long left() {
        return isUnderWay() ? Long.MAX_VALUE : marks.left();
    }

    void beginIfDue() {
        if (left() > 0) {
            return;
        }
        underWay = new FutureTask<>(marks::write) {
            @Override
            protected void done() {
                whenDone.run();
            }
        };
        Thread.ofVirtual().name("relay-marks").start(underWay);
    }

    /** How it ended, once; as {@link Marks#write}. */
    Optional<Future<List<String>>> take() {
        if (!isDone()) {
            return Optional.empty();
        }
        Optional<Future<List<String>>> ended = Optional.ofNullable(underWay);
        underWay = null;
        return ended;
    }
}
