package org.servicehall.intake.view.acting;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.servicehall.platform.hash.Sha256;

/**
 * In how many applications of a month one person acts for the applicant, on a ground that the hall has seen (rule S8): told apart by a digest, never named, since
 * many of them is no fault in itself.
 *
 * @param month as {@code 2026-11}
 * @param person digest of their reference
 * @param applications their numbers, in order; no more than {@link #MOST}
 * @param latest when a ground of theirs was seen last
 */
public record FrequentRepresentative(
        String hall, String month, String person, int count, List<String> applications, Instant latest) {
    /** Whoever acts in more shows all the same. */
    static final int MOST = 500;

    private static final int SHOWN = 12;

    /** By what one person is told apart from another. */
    static String digest(String reference) {
        return Sha256.hex(reference).substring(0, SHOWN);
    }

    FrequentRepresentative with(String no, Instant at) {
        TreeSet<String> all = new TreeSet<>(applications);
        if (all.size() < MOST) {
            all.add(no);
        }
        return new FrequentRepresentative(
                hall, month, person, all.size(), List.copyOf(all), at.isAfter(latest) ? at : latest);
    }
}
