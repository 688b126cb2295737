package org.servicehall.cases.view.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.view.board.DueBoardItem.Colour;

/** Of a {@link DueBoardItem} its times alone, by which a desk counts (ADR 72). */
public record DueTimes(
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable Instant acceptedAt) {
    /** As of the whole item. */
    public Colour colour(Instant now) {
        return Colour.of(warnAt, dueAt, now);
    }

    public boolean isProvisional() {
        return Boolean.TRUE.equals(provisional);
    }
}
