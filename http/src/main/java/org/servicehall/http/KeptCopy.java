package org.servicehall.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what somebody else publishes, as keys are, and may be away with. It is fetched when first wanted, and again when it
 * has grown old or somebody misses something in it; but however many ask, one at a time and with a pause after each. While
 * the source is away the copy stays good, and nobody waits for a newer one but who misses something in it.
 */
public final class KeptCopy<T> {
    private final Callable<T> source;
    private final Duration kept;
    private final Duration pause;
    private final LongSupplier nanoTime;
    private final Executor aside;
    private final Lock fetching = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Fetched<T> copy;
    private volatile long lastTry;

    private record Fetched<T>(T value, long at) {}

    /**
     * @param kept after which a copy is old
     * @param pause between the end of one try to fetch and the next
     * @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back
     */
    public KeptCopy(Callable<T> source, Duration kept, Duration pause, LongSupplier nanoTime) {
        this(source, kept, pause, nanoTime, Thread::startVirtualThread);
    }

    /** @param aside renews an old copy, while whoever asked goes on with it */
    KeptCopy(Callable<T> source, Duration kept, Duration pause, LongSupplier nanoTime, Executor aside) {
        this.source = source;
        this.kept = kept;
        this.pause = pause;
        this.nanoTime = nanoTime;
        this.aside = aside;
        this.lastTry = nanoTime.getAsLong() - pause.toNanos();
    }

    /**
     * The copy at once, however old: an old one is renewed meanwhile, for whoever asks next. The first is waited for.
     *
     * @throws SourceAway when there is none
     */
    public T get() throws SourceAway {
        Fetched<T> have = copy;
        if (have == null) {
            return newer(null);
        }
        if (since(have.at()) >= kept.toNanos() && !pausing() && renewing.compareAndSet(false, true)) {
            aside.execute(() -> renew(have));
        }
        return have.value();
    }

    private void renew(Fetched<T> old) {
        try {
            newer(old);
        } catch (SourceAway impossible) {
            throw new IllegalStateException(impossible); // there is the old one
        } finally {
            renewing.set(false);
        }
    }

    /**
     * For who misses something in a copy: a newer one, or the same when there has just been a try.
     *
     * @throws SourceAway as for {@link #get}
     */
    public T insteadOf(T lacking) throws SourceAway {
        Fetched<T> have = copy;
        return have == null || have.value().equals(lacking) ? newer(have) : have.value();
    }

    private T newer(@Nullable Fetched<T> have) throws SourceAway {
        fetching.lock();
        try {
            return alone(have);
        } finally {
            fetching.unlock();
        }
    }

    private T alone(@Nullable Fetched<T> have) throws SourceAway {
        Fetched<T> now = copy;
        if (now != null && !now.equals(have)) {
            return now.value();
        }
        return pausing() ? orAway(have, null) : fetch(have);
    }

    private T fetch(@Nullable Fetched<T> have) throws SourceAway {
        try {
            T value = source.call();
            copy = new Fetched<>(value, nanoTime.getAsLong());
            return value;
        } catch (Exception away) {
            return orAway(have, away);
        } finally {
            lastTry = nanoTime.getAsLong();
        }
    }

    private static <T> T orAway(@Nullable Fetched<T> have, @Nullable Exception cause) throws SourceAway {
        if (have == null) {
            throw new SourceAway(cause);
        }
        return have.value();
    }

    private boolean pausing() {
        return since(lastTry) < pause.toNanos();
    }

    private long since(long moment) {
        return nanoTime.getAsLong() - moment;
    }
}
