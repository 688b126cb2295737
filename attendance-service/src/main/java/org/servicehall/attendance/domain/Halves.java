package org.servicehall.attendance.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.Mark;

/** Which half of the day a signature belongs to (rules T1, T2, D2). */
public final class Halves {
    private final HallCalendar calendar;

    public Halves(HallCalendar calendar) {
        this.calendar = calendar;
    }

    /** Until the morning closes one signs in for the morning, from then on until closing time for the afternoon. */
    public HalfDay signedInto(Instant at) {
        var sessions = sessionsOf(at);
        if (at.isBefore(sessions.getFirst().closes())) {
            return HalfDay.MORNING;
        }
        if (at.isBefore(sessions.getLast().closes())) {
            return HalfDay.AFTERNOON;
        }
        throw Refusal.conflict("day-is-over", "T2", sessions.getLast().closes());
    }

    /** Until the afternoon opens one signs out of the morning, from then on out of the afternoon. */
    public HalfDay signedOutOf(Instant at) {
        return at.isBefore(sessionsOf(at).getLast().opens()) ? HalfDay.MORNING : HalfDay.AFTERNOON;
    }

    /** Whether such a signature of that half could have been given on that day at that moment. */
    public boolean fits(LocalDate day, HalfDay half, Mark mark, Instant at) {
        if (!calendar.dateOf(at).equals(day)) {
            return false;
        }
        var sessions = sessionsOf(at);
        if (mark == Mark.OUT) {
            return signedOutOf(at) == half;
        }
        return at.isBefore(sessions.getLast().closes()) && signedInto(at) == half;
    }

    /** Whether all of it lies on that day, and some of it in the hall's hours. */
    public boolean holds(LocalDate day, Span span) {
        return calendar.dateOf(span.from()).equals(day)
                && calendar.dateOf(span.to()).equals(day)
                && calendar.sessions(day).stream()
                        .anyMatch(session -> span.overlaps(new Span(session.opens(), session.closes())));
    }

    private List<Session> sessionsOf(Instant at) {
        var sessions = calendar.sessions(calendar.dateOf(at));
        if (sessions.isEmpty()) {
            throw Refusal.conflict("hall-closed-that-day", "T1", calendar.dateOf(at));
        }
        return sessions;
    }
}
