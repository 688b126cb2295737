package org.servicehall.attendance.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;

/**
 * The signatures of one half day (rule T2).
 *
 * @param in null before the clerk has signed in, and where only a forgotten signing-out was supplied
 * @param out null before the clerk has signed out
 */
public record Signatures(@Nullable Instant in, @Nullable Instant out) {
    public static final Signatures NONE = new Signatures(null, null);

    public Signatures signedIn(Instant at) {
        return new Signatures(at, out);
    }

    public Signatures signedOut(Instant at) {
        return new Signatures(in, at);
    }

    public Signatures signed(Mark mark, Instant at) {
        return mark == Mark.IN ? signedIn(at) : signedOut(at);
    }

    public @Nullable Instant of(Mark mark) {
        return mark == Mark.IN ? in : out;
    }

    /** From when to when the clerk is shown to have been there: at one moment only where but one is signed; never empty. */
    public Optional<Span> shown() {
        var first = in == null ? out : in;
        var last = out == null ? in : out;
        return first == null || last == null ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /**
     * Whether the clerk was signed in at that moment; who never signs out is, until the half day ends.
     *
     * @param ends from then on nobody signs out of it; null where it is the last of the day
     */
    public boolean cover(Instant moment, @Nullable Instant ends) {
        boolean begun = in != null && !moment.isBefore(in);
        return begun && (out == null ? ends == null || moment.isBefore(ends) : !moment.isAfter(out));
    }
}
