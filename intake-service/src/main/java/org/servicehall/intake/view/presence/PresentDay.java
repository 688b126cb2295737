package org.servicehall.intake.view.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;
import org.servicehall.contracts.attendance.AttendanceEvent.SignatureCorrected;

/**
 * When a clerk was signed in on one day (rule T2).
 *
 * @param clerkDay hall, clerk and day: {@code 330106-wang.fang-20250926}
 */
public record PresentDay(String clerkDay, Span morning, Span afternoon) {
    /**
     * @param from null before the clerk has signed in
     * @param to null before the clerk has signed out
     */
    public record Span(@Nullable Instant from, @Nullable Instant to) {
        static final Span NONE = new Span(null, null);

        /** Who hasn't signed out is there until the half day ends, and no longer. */
        boolean covers(Instant moment, Instant end) {
            return from != null && !moment.isBefore(from) && moment.isBefore(to == null ? end : to);
        }
    }

    static PresentDay unsigned(String clerkDay) {
        return new PresentDay(clerkDay, Span.NONE, Span.NONE);
    }

    /**
     * @param noon when the morning ends
     * @param evening when the afternoon ends
     */
    boolean covers(Instant moment, Instant noon, Instant evening) {
        return morning.covers(moment, noon) || afternoon.covers(moment, evening);
    }

    PresentDay from(HalfDay half, Instant at) {
        return with(half, new Span(at, of(half).to()));
    }

    PresentDay to(HalfDay half, Instant at) {
        return with(half, new Span(of(half).from(), at));
    }

    PresentDay corrected(SignatureCorrected correction) {
        return correction.mark() == Mark.IN
                ? from(correction.half(), correction.corrected())
                : to(correction.half(), correction.corrected());
    }

    private Span of(HalfDay half) {
        return half == HalfDay.MORNING ? morning : afternoon;
    }

    private PresentDay with(HalfDay half, Span span) {
        return half == HalfDay.MORNING
                ? new PresentDay(clerkDay, span, afternoon)
                : new PresentDay(clerkDay, morning, span);
    }
}
