package org.servicehall.attendance.view.day;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.platform.time.HallClock;
import org.servicehall.platform.view.View;

/** Opens what is on record of a hall's days, as far as it has become known. */
public final class AttendanceBook {
    private final View<DaySignatures> days;
    private final View<LeaveSheet> leaves;

    public AttendanceBook(View<DaySignatures> days, View<LeaveSheet> leaves) {
        this.days = days;
        this.leaves = leaves;
    }

    /** @param last included */
    public DayFacts read(String hall, LocalDate first, LocalDate last) {
        List<DaySignatures> signed = new ArrayList<>();
        days.forEach(
                Filters.and(Filters.eq("hall", hall), Filters.gte("day", first), Filters.lte("day", last)),
                Sorts.ascending("clerk"),
                signed::add);
        return new DayFacts(signed, leave(hall, span(first, last)));
    }

    private List<LeaveSheet> leave(String hall, Span span) {
        List<LeaveSheet> approved = new ArrayList<>();
        leaves.forEach(
                Filters.and(
                        Filters.eq("hall", hall),
                        Filters.eq("state", LeaveState.APPROVED.name()),
                        Filters.lt("from", span.to()),
                        Filters.gt("to", span.from())),
                Sorts.ascending("from"),
                approved::add);
        return approved;
    }

    /** From the first day's midnight to the last one's. */
    public static Span span(LocalDate first, LocalDate last) {
        return new Span(
                first.atStartOfDay(HallClock.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(HallClock.ZONE).toInstant());
    }
}
