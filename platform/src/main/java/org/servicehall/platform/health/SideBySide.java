package org.servicehall.platform.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks all parts as soon as one is asked, and waits for none longer than a moment. Asked one after another, those that wait
 * for a dead backbone would take longer together than anybody waits for the answer.
 */
final class SideBySide {
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    private final Lock asking = new ReentrantLock();

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    SideBySide(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    HealthIndicator with(HealthIndicator indicator) {
        var part = new Part(indicator);
        parts.add(part);
        return part;
    }

    private final class Part implements HealthIndicator {
        private final HealthIndicator indicator;
        private CompletableFuture<@Nullable Health> answer = CompletableFuture.completedFuture(null);
        private long asked;
        private boolean told = true;

        private Part(HealthIndicator indicator) {
            this.indicator = indicator;
        }

        @Override
        public @Nullable Health health() {
            CompletableFuture<@Nullable Health> awaited;
            long left;
            asking.lock();
            try {
                if (told || isStale()) {
                    parts.forEach(Part::ask);
                }
                told = true;
                awaited = answer;
                left = left();
            } finally {
                asking.unlock();
            }
            return await(awaited, left);
        }

        /** Of an answer that nobody has heard: it was for somebody else, who asked long ago. */
        private boolean isStale() {
            return answer.isDone() && left() < 0;
        }

        private long left() {
            return patience.toNanos() - (nanoTime.getAsLong() - asked);
        }

        /** What has not answered yet is not asked once more, and its time goes on. */
        private void ask() {
            told = false;
            if (answer.isDone()) {
                asked = nanoTime.getAsLong();
                answer = CompletableFuture.supplyAsync(indicator::health, Thread::startVirtualThread);
            }
        }

        private @Nullable Health await(CompletableFuture<@Nullable Health> awaited, long nanos) {
            try {
                return awaited.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return down("no answer within " + patience.toMillis() + " ms");
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                return down(cause == null ? "failed" : cause.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return down("interrupted");
            }
        }

        private static Health down(String why) {
            return Health.down().withDetail("error", why).build();
        }
    }
}
