package org.servicehall.intake.view.acting;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * In how many applications of a month one person acts for the applicant (rule S8): told apart by a digest, never named, since
 * many of them is no fault in itself.
 *
 * @param month as {@code 2026-11}
 * @param person digest of their reference
 * @param applications their numbers, in order; no more than {@link #MOST}
 * @param latest when they were named last
 */
public record FrequentRepresentative(
        String hall, String month, String person, int count, List<String> applications, Instant latest) {
    /** Whoever acts in more shows all the same. */
    static final int MOST = 500;

    FrequentRepresentative with(String no, Instant at) {
        TreeSet<String> all = new TreeSet<>(applications);
        if (all.size() < MOST) {
            all.add(no);
        }
        return new FrequentRepresentative(
                hall, month, person, all.size(), List.copyOf(all), at.isAfter(latest) ? at : latest);
    }
}
