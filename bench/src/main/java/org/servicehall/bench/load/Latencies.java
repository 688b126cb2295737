package org.servicehall.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** Latencies in order. */
public final class Latencies {
    private final long[] nanos;

    public Latencies(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** The latency that so many of a hundred stay within: nearest rank. */
    public Duration at(double percent) {
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return nanos.length == 0 ? Duration.ZERO : Duration.ofNanos(nanos[Math.max(rank, 1) - 1]);
    }

    public double millisAt(double percent) {
        return at(percent).toNanos() / 1_000_000.0;
    }
}
