package org.servicehall.attendance.view.day;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.domain.Span;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRecorded;
import org.servicehall.contracts.attendance.AttendanceEvent.OffPostRevoked;

/**
 * A clerk was found away (rule T5).
 *
 * @param revocation how it was taken back; null while it counts
 */
public record Absence(
        int number,
        Instant from,
        Instant to,
        String note,
        @Person String by,
        Instant at,
        String eventId,
        @Nullable Revocation revocation) {
    /** It was taken back; both stay to be read. */
    public record Revocation(String reason, @Person String by, Instant at) {}

    static Absence of(OffPostRecorded event, String eventId) {
        return new Absence(
                event.number(),
                event.awayFrom(),
                event.awayTo(),
                event.note(),
                event.recordedBy(),
                event.recordedAt(),
                eventId,
                null);
    }

    Absence revoked(OffPostRevoked event) {
        return new Absence(
                number,
                from,
                to,
                note,
                by,
                at,
                eventId,
                new Revocation(event.reason(), event.revokedBy(), event.revokedAt()));
    }

    public boolean counts() {
        return revocation == null;
    }

    public Span span() {
        return new Span(from, to);
    }
}
