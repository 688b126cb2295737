package org.servicehall.platform.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.servicehall.platform.letter.Letter.Kind;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * DEGRADED while something is set aside that a person has to look at. The service works, so it stays ready and answers 200;
 * a restart mends nothing.
 */
final class LetterHealth extends AbstractHealthIndicator {
    static final Status DEGRADED = new Status("DEGRADED");

    /** A refusal is an answer of the rules, and a newer program's events wait for the upgrade. */
    private static final Set<Kind> OPEN = Set.of(Kind.POISON, Kind.EARLY, Kind.UNREADABLE, Kind.STRAY);

    private final LetterCounts letters;

    LetterHealth(LetterCounts letters) {
        this.letters = letters;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<Kind, Long> counts = letters.counts();
        long open =
                OPEN.stream().mapToLong(kind -> counts.getOrDefault(kind, 0L)).sum();
        builder.status(open == 0 ? Status.UP : DEGRADED).withDetail("open", open);
        counts.forEach((kind, count) -> builder.withDetail(kind.name().toLowerCase(Locale.ROOT), count));
    }
}
