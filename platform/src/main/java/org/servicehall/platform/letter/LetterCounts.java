package org.servicehall.platform.letter;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.letter.Letter.Kind;

/** How many letters of each topic and kind this service has; the store is asked every three seconds at most, however many look. */
public final class LetterCounts {
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

    /** Also of those given up. */
    Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        seen().forEach(each -> counts.merge(each.kind(), each.letters(), Long::sum));
        return counts;
    }

    /** What waits for somebody, by topic and kind. */
    public List<LettersOfTopic> byTopic() {
        return seen().stream().filter(each -> each.kind() != Kind.DROPPED).toList();
    }

    private List<LettersOfTopic> seen() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.at() > VALID_NANOS) {
            last = new Seen(letters.numbers().byTopic(MOST), System.nanoTime());
            seen = last;
        }
        return last.letters();
    }

    private double gauge(Kind kind) {
        try {
            return counts().getOrDefault(kind, 0L);
        } catch (MongoException e) {
            return Double.NaN;
        }
    }

    private record Seen(List<LettersOfTopic> letters, long at) {}
}
