package org.servicehall.bench.timing;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long pieces of work took, to three digits, from a microsecond to ten minutes. Threads may record at once. */
public final class Timings {
    private static final long SHORTEST_NANOS = 1_000;
    private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();
    private static final double NANOS_A_MILLI = 1e6;

    private final Histogram histogram = new ConcurrentHistogram(SHORTEST_NANOS, LONGEST_NANOS, 3);

    public void record(long nanos) {
        histogram.recordValue(within(nanos));
    }

    private static long within(long nanos) {
        return Math.clamp(nanos, SHORTEST_NANOS, LONGEST_NANOS);
    }

    public long count() {
        return histogram.getTotalCount();
    }

    /** What so many of a hundred stay within; 0 where nothing was recorded. */
    public double millisAt(double percent) {
        return histogram.getValueAtPercentile(percent) / NANOS_A_MILLI;
    }
}
