package org.servicehall.demo.hall;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does several things at once that wait more than they work, and goes on when all are done. */
public final class AtOnce {
    private AtOnce() {}

    /** @throws RuntimeException of the first that failed, when all have ended */
    public static <T> void each(Collection<T> all, Consumer<T> step) {
        map(all, Integer.MAX_VALUE, one -> {
            step.accept(one);
            return one;
        });
    }

    /**
     * What each comes to, in the order of the collection.
     *
     * @param most how many are under way at a time
     * @throws RuntimeException of the first that failed, when all have ended
     */
    public static <T, R> List<R> map(Collection<T> all, int most, Function<T, R> step) {
        int threads = Math.max(1, Math.min(most, all.size()));
        List<Future<R>> begun;
        try (ExecutorService hands =
                Executors.newFixedThreadPool(threads, Thread.ofVirtual().factory())) {
            begun = all.stream().map(one -> hands.submit(() -> step.apply(one))).toList();
        }
        return begun.stream().map(AtOnce::ended).toList();
    }

    private static <R> R ended(Future<R> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while several things were done", e);
        }
    }
}
