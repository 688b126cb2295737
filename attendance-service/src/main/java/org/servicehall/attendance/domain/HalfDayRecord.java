package org.servicehall.attendance.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.Session;

/**
 * A clerk's half day, judged from the signatures and the hall's hours alone, so that it comes out the same in whatever order
 * they became known (rules T3 to T5).
 *
 * @param verdicts never empty; late and left early may come together, the others stand alone
 */
public record HalfDayRecord(
        Session session,
        @Nullable Instant signedIn,
        @Nullable Instant signedOut,
        Set<Verdict> verdicts) {

    /** @param now what hasn't happened by now may still happen */
    public static HalfDayRecord judge(
            Session session,
            @Nullable Instant signedIn,
            @Nullable Instant signedOut,
            Instant now,
            Instant endOfDay,
            Thresholds thresholds) {
        return new HalfDayRecord(
                session, signedIn, signedOut, verdicts(session, signedIn, signedOut, now, endOfDay, thresholds));
    }

    private static Set<Verdict> verdicts(
            Session session,
            @Nullable Instant in,
            @Nullable Instant out,
            Instant now,
            Instant endOfDay,
            Thresholds thresholds) {
        if (in == null) {
            return Set.of(now.isBefore(session.closes()) ? Verdict.OPEN : Verdict.ABSENT);
        }
        var found = EnumSet.noneOf(Verdict.class);
        coming(Duration.between(session.opens(), in), thresholds, found);
        if (out != null) {
            leaving(Duration.between(out, session.closes()), thresholds, found);
        } else if (now.isAfter(endOfDay)) {
            found.add(Verdict.NOT_SIGNED_OUT);
        } else if (found.isEmpty()) {
            found.add(Verdict.OPEN);
        }
        return settled(found);
    }

    private static void coming(Duration late, Thresholds thresholds, Set<Verdict> found) {
        if (late.compareTo(thresholds.absentWhenLate()) > 0) {
            found.add(Verdict.ABSENT);
        } else if (late.compareTo(thresholds.late()) > 0) {
            found.add(Verdict.LATE);
        }
    }

    private static void leaving(Duration early, Thresholds thresholds, Set<Verdict> found) {
        if (early.compareTo(thresholds.absentWhenEarly()) > 0) {
            found.add(Verdict.ABSENT);
        } else if (early.compareTo(thresholds.offPost()) > 0) {
            found.add(Verdict.OFF_POST);
        } else if (early.compareTo(thresholds.leftEarly()) > 0) {
            found.add(Verdict.LEFT_EARLY);
        }
    }

    private static Set<Verdict> settled(Set<Verdict> found) {
        if (found.contains(Verdict.ABSENT)) {
            return Set.of(Verdict.ABSENT);
        }
        return found.isEmpty() ? Set.of(Verdict.PRESENT) : Set.copyOf(found);
    }
}
