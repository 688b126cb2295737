package org.servicehall.platform.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.platform.time.Provisional;
import org.servicehall.platform.view.Backlog;

/**
 * What waits for somebody, of one kind.
 *
 * @param code unique among all services
 * @param count exact up to 200, the largest page
 * @param more whether it is more than that
 * @param oldest since when the first of them waits
 * @param nextDue when the next of them is due
 * @param nextDueProvisional true where that rests on holidays not yet published (D1); null otherwise
 * @param link where the list is that holds exactly these
 */
public record DeskQueue(
        String code,
        LocalizedText label,
        long count,
        boolean more,
        @Nullable Instant oldest,
        @Nullable Instant nextDue,
        @Nullable Boolean nextDueProvisional,
        String link) {

    public static DeskQueue of(String code, LocalizedText label, Backlog waiting, String link) {
        return new DeskQueue(
                code, label, waiting.count(), waiting.more(), waiting.oldest(), waiting.nextDue(), null, link);
    }

    /**
     * The same where {@link #nextDue} is counted in working time (D1).
     *
     * @param calendar by which it is a guess or not
     */
    public DeskQueue countedBy(HallCalendar calendar) {
        return new DeskQueue(code, label, count, more, oldest, nextDue, Provisional.of(calendar, nextDue), link);
    }

    /** The same where it is known of what is due next whether its date is a guess (D1). */
    public DeskQueue provisional(boolean guessed) {
        return new DeskQueue(code, label, count, more, oldest, nextDue, guessed ? true : null, link);
    }
}
