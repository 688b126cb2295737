package org.servicehall.attendance.domain;

import java.util.List;
import java.util.Map;
import org.servicehall.contracts.attendance.LeaveKind;

/**
 * What is known of a clerk's half day, and nothing else is asked: two half days with the same facts are the same.
 *
 * @param signatures as they count, corrections included (rule T2)
 * @param away when the office found the clerk away (rule T5)
 * @param leave approved leave by its kind (rule T6)
 */
public record HalfDayFacts(Signatures signatures, Spans away, Map<LeaveKind, Spans> leave) {
    public HalfDayFacts {
        leave = Map.copyOf(leave);
    }

    public static HalfDayFacts signed(Signatures signatures) {
        return new HalfDayFacts(signatures, Spans.NONE, Map.of());
    }

    /** All that leave excuses. */
    Spans excused() {
        return Spans.of(
                leave.values().stream().flatMap(spans -> spans.parts().stream()).toList());
    }

    /** The kinds of leave that excuse some of it. */
    List<LeaveKind> kindsWithin(Span session) {
        return leave.entrySet().stream()
                .filter(excuse -> !excuse.getValue().within(session).isEmpty())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
