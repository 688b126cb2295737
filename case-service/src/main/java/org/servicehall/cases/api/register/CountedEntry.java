package org.servicehall.cases.api.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.register.RegisterEntry;
import org.servicehall.cases.view.statistics.ShareOfLimit;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.cases.CaseEvent.Outcome;

/**
 * An application or case that a figure counts (D8).
 *
 * @param window where it is handled now
 * @param receivedBy the first asker
 * @param answerable who handles it, or accompanies it while nobody does; null before it is accepted
 * @param provisional true where the date it is due rests on holidays not yet published (D1); null otherwise
 * @param closedAt when it ended without becoming a case; null otherwise
 * @param shareOfLimit of the promised working time that it took, in per cent; null while it is open, and where none was
 */
record CountedEntry(
        String no,
        LocalizedText matterName,
        String window,
        @Person @Nullable String receivedBy,
        @Person @Nullable String answerable,
        @Nullable Instant receivedAt,
        @Nullable Instant closedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant dueAt,
        @Nullable Boolean provisional,
        @Nullable Instant completedAt,
        @Nullable Outcome outcome,
        @Nullable Boolean onTime,
        boolean extended,
        @Nullable Long shareOfLimit) {
    static CountedEntry of(RegisterEntry entry, HallCalendar calendar) {
        return new CountedEntry(
                entry.no(),
                entry.matterName(),
                entry.window(),
                entry.clerks().receivedBy(),
                entry.clerks().answerable(),
                entry.receivedAt(),
                entry.closedAt(),
                entry.acceptedAt(),
                entry.dueAt(),
                entry.provisional(),
                entry.completedAt(),
                entry.outcome(),
                entry.onTime(),
                entry.extended(),
                ShareOfLimit.of(entry, calendar));
    }
}
