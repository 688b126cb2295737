package org.servicehall.attendance.domain;

import java.time.Instant;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.Session;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;

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

    private List<Session> sessionsOf(Instant at) {
        var sessions = calendar.sessions(calendar.dateOf(at));
        if (sessions.isEmpty()) {
            throw Refusal.conflict("hall-closed-that-day", "T1", calendar.dateOf(at));
        }
        return sessions;
    }
}
