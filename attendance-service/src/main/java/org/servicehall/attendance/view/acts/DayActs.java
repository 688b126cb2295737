package org.servicehall.attendance.view.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.contracts.LocalizedText;

/**
 * What one person did on one day, the earliest {@value #KEPT} of it.
 *
 * @param acts by time, then by event
 * @param count all of them, also those that are not kept
 */
public record DayActs(String clerkDay, String hall, String clerk, LocalDate day, List<Act> acts, long count) {
    /** More than anybody does in a day at the counter. */
    static final int KEPT = 1_000;

    private static final Comparator<Act> ORDER = Comparator.comparing(Act::at).thenComparing(Act::eventId);

    /**
     * @param eventId evidence, as {@code Case:330106-20250926-0007@3}
     * @param type as {@code org.servicehall.case.decided.v1}
     * @param what the same for people
     */
    public record Act(String eventId, String type, LocalizedText what, Instant at) {}

    /** Comes out the same in whatever order acts become known. */
    DayActs and(Act act) {
        var all = Stream.concat(acts.stream(), Stream.of(act))
                .sorted(ORDER)
                .limit(KEPT)
                .toList();
        return new DayActs(clerkDay, hall, clerk, day, all, count + 1);
    }
}
