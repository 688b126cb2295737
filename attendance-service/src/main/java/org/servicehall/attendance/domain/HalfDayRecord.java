package org.servicehall.attendance.domain;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * A clerk's half day, judged from its facts and the hall's hours alone, so that it comes out the same in whatever order they
 * became known (rules T3 to T6). Only minutes that no leave excuses are measured; before the first signature and after the
 * last the clerk was away, whichever of the two is missing (rules T2, T5, ADR 34).
 *
 * @param verdicts never empty; late, left early and off post may come together, that nobody signed out stands beside what
 *     it comes to, the others stand alone
 */
public record HalfDayRecord(Session session, HalfDayFacts facts, Set<Verdict> verdicts) {

    /** @param now what hasn't happened by now may still happen */
    public static HalfDayRecord judge(
            Session session, HalfDayFacts facts, Instant now, Instant endOfDay, Thresholds thresholds) {
        return new HalfDayRecord(session, facts, verdicts(session, facts, now, endOfDay, thresholds));
    }

    public @Nullable Instant signedIn() {
        return facts.signatures().in();
    }

    public @Nullable Instant signedOut() {
        return facts.signatures().out();
    }

    /** The kinds of leave that excuse at least part of it. */
    public List<LeaveKind> leave() {
        return facts.kindsWithin(hours(session));
    }

    /** In one word, as {@code PRESENT}, {@code LATE+LEFT_EARLY}, or the kind of leave where leave covers it. */
    public String mark() {
        return verdicts.contains(Verdict.ON_LEAVE)
                ? leave().stream().map(LeaveKind::name).collect(joining("+"))
                : verdicts.stream().sorted().map(Verdict::name).collect(joining("+"));
    }

    private static Set<Verdict> verdicts(
            Session session, HalfDayFacts facts, Instant now, Instant endOfDay, Thresholds thresholds) {
        var due = Spans.of(hours(session)).minus(facts.excused());
        if (due.isEmpty()) {
            return Set.of(Verdict.ON_LEAVE);
        }
        var shown = facts.signatures().shown();
        if (shown.isEmpty()) {
            return now.isBefore(session.closes()) ? Set.of(Verdict.OPEN) : unsigned(session, due, thresholds);
        }
        var found = EnumSet.noneOf(Verdict.class);
        coming(due.within(new Span(session.opens(), shown.get().from())).length(), thresholds, found);
        gone(facts.away().minus(facts.excused()).within(hours(session)).length(), thresholds, found);
        var rest = due.within(new Span(shown.get().to(), session.closes())).length();
        if (facts.signatures().out() != null) {
            leaving(rest, thresholds, found);
        } else if (now.isAfter(endOfDay)) {
            leaving(rest, thresholds, found);
            found.add(Verdict.NOT_SIGNED_OUT);
        } else if (found.isEmpty()) {
            found.add(Verdict.OPEN);
        }
        return settled(found, Verdict.PRESENT);
    }

    /** Nobody came: absent, unless leave covers all but minutes that would be forgiven at its end. */
    private static Set<Verdict> unsigned(Session session, Spans due, Thresholds thresholds) {
        if (due.equals(Spans.of(hours(session)))) {
            return Set.of(Verdict.ABSENT);
        }
        var found = EnumSet.noneOf(Verdict.class);
        leaving(due.length(), thresholds, found);
        return settled(found, Verdict.ON_LEAVE);
    }

    private static void coming(Duration late, Thresholds thresholds, Set<Verdict> found) {
        if (late.compareTo(thresholds.absentWhenLate()) > 0) {
            found.add(Verdict.ABSENT);
        } else if (late.compareTo(thresholds.late()) > 0) {
            found.add(Verdict.LATE);
        }
    }

    private static void leaving(Duration early, Thresholds thresholds, Set<Verdict> found) {
        gone(early, thresholds, found);
        if (early.compareTo(thresholds.leftEarly()) > 0 && early.compareTo(thresholds.offPost()) <= 0) {
            found.add(Verdict.LEFT_EARLY);
        }
    }

    private static void gone(Duration away, Thresholds thresholds, Set<Verdict> found) {
        if (away.compareTo(thresholds.absentWhenEarly()) > 0) {
            found.add(Verdict.ABSENT);
        } else if (away.compareTo(thresholds.offPost()) > 0) {
            found.add(Verdict.OFF_POST);
        }
    }

    private static Set<Verdict> settled(Set<Verdict> found, Verdict otherwise) {
        if (found.contains(Verdict.ABSENT)) {
            found.retainAll(EnumSet.of(Verdict.ABSENT, Verdict.NOT_SIGNED_OUT));
        }
        return found.isEmpty() ? Set.of(otherwise) : Set.copyOf(found);
    }

    private static Span hours(Session session) {
        return new Span(session.opens(), session.closes());
    }
}
