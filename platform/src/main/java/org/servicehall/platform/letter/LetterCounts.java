package org.servicehall.platform.letter;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.letter.Letter.Kind;

/** How many letters of each kind this service has; the store is asked every three seconds at most, however many look. */
final class LetterCounts {
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(3);
    /** More is enough to say that there are too many. */
    private static final int MOST = 10_000;

    private final Letters letters;
    private volatile @Nullable Seen seen;

    LetterCounts(Letters letters, MeterRegistry metrics) {
        this.letters = letters;
        for (Kind kind : Kind.values()) {
            Tags tags = Tags.of("kind", kind.name().toLowerCase(Locale.ROOT));
            metrics.gauge("hall.letters", tags, this, counts -> counts.gauge(kind));
        }
    }

    Map<Kind, Long> counts() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.at() > VALID_NANOS) {
            last = new Seen(letters.counts(MOST), System.nanoTime());
            seen = last;
        }
        return last.counts();
    }

    private double gauge(Kind kind) {
        try {
            return counts().getOrDefault(kind, 0L);
        } catch (MongoException e) {
            return Double.NaN;
        }
    }

    private record Seen(Map<Kind, Long> counts, long at) {}
}
