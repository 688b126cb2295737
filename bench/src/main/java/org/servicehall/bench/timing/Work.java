package org.servicehall.bench.timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Does a piece of work many times and times each. */
public final class Work {
    /** A piece of work. */
    public interface Piece {
        /** @param number of the piece, from 0 */
        void run(int number) throws Exception;
    }

    private Work() {}

    /**
     * So many at once, the next when one is done: how much gets through.
     *
     * @throws IllegalStateException when a piece fails
     */
    public static Measured asFastAsItGoes(int pieces, int atOnce, Piece piece) throws InterruptedException {
        Timings timings = new Timings();
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        together(atOnce, () -> {
            for (int n = next.getAndIncrement(); n < pieces; n = next.getAndIncrement()) {
                long at = System.nanoTime();
                piece.run(n);
                timings.record(System.nanoTime() - at);
            }
            return null;
        });
        return new Measured(pieces / ((System.nanoTime() - began) / 1e9), timings);
    }

    /**
     * At a steady pace, whether or not earlier pieces are done; each is timed from the moment it was due, so that waiting
     * counts.
     *
     * @throws IllegalStateException when a piece fails
     */
    public static Measured atPace(int pieces, int perSecond, Piece piece) throws InterruptedException {
        Timings timings = new Timings();
        List<Future<?>> all = new ArrayList<>(pieces);
        long began = System.nanoTime();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < pieces; n++) {
                int number = n;
                long due = began + n * Duration.ofSeconds(1).toNanos() / perSecond;
                await(due);
                all.add(workers.submit(() -> {
                    piece.run(number);
                    timings.record(System.nanoTime() - due);
                    return null;
                }));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        for (Future<?> each : all) {
            get(each);
        }
        return new Measured(pieces / seconds, timings);
    }

    /** Returns at this moment, as {@link System#nanoTime()}, or at once when it is over. */
    public static void await(long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    private static void together(int atOnce, Callable<?> worker) throws InterruptedException {
        List<Future<?>> all = new ArrayList<>(atOnce);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < atOnce; n++) {
                all.add(workers.submit(worker));
            }
        }
        for (Future<?> each : all) {
            get(each);
        }
    }

    private static void get(Future<?> piece) throws InterruptedException {
        try {
            piece.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
