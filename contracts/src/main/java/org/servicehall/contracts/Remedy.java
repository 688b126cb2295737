package org.servicehall.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to have a decision looked at again, as it was told with it: it stays so whatever the hall sets afterwards (rule S6).
 *
 * @param authority where
 * @param address of the authority; null where none was told
 * @param days calendar days it is open; null where it is counted in months
 * @param months calendar months it is open; null where it is counted in days
 * @param until end of its last day, or of the next working day where that is a day off (D1, Civil Code 203)
 * @param provisional whether {@code until} rests on a year whose schedule is not out; null where it doesn't, and before that was
 *     told
 */
public record Remedy(
        RemedyKind kind,
        LocalizedText authority,
        @Nullable LocalizedText address,
        @Nullable Integer days,
        @Nullable Integer months,
        Instant until,
        @Nullable Boolean provisional) {}
