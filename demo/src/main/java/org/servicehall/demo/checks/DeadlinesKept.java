package org.servicehall.demo.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.demo.checks.CaseTimes.Mark;
import org.servicehall.demo.checks.CaseTimes.Stretch;

/**
 * The deadlines that have passed, and those that were certain to be missed when their case was taken back (D5), are exactly those
 * recorded as overdue, each once, and every deadline is the one that the calendar gives (K4 to K7, D4, D6). The hall's clock may
 * have been set back since: a deadline that was recorded while the clock stood later counts as recorded rightly.
 */
final class DeadlinesKept {
    private final HallCalendar calendar = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private final Instant now;
    private final List<String> faults = new ArrayList<>();
    private int deadlines;
    private int passed;
    private int overdue;
    private int warned;

    private DeadlinesKept(Instant now) {
        this.now = now;
    }

    /** @param now what the hall's clock shows */
    static Finding check(Collection<StoredStream> streams, Instant now) {
        DeadlinesKept check = new DeadlinesKept(now);
        streams.stream().filter(stream -> stream.kind().equals("Case")).forEach(check::check);
        String figures = "%d deadlines, %d passed, %d overdue events, %d warnings"
                .formatted(check.deadlines, check.passed, check.overdue, check.warned);
        return new Finding("deadlines passed = overdue events 到期时限 = 超期记录", figures, check.faults);
    }

    private void check(StoredStream stream) {
        CaseTimes times = CaseTimes.of(stream, calendar);
        for (Stretch stretch : times.stretches()) {
            deadlines++;
            compare(stream.id(), stretch);
            overdue(stream.id(), stretch, times);
            warned(stream.id(), stretch, marks(times, stretch, "due-soon"));
        }
        long strange = times.marks().stream()
                .filter(mark ->
                        times.stretches().stream().noneMatch(known -> known.id().equals(mark.deadlineId())))
                .count();
        if (strange > 0) {
            faults.add("%s records %d marks of deadlines it never had".formatted(stream.id(), strange));
        }
    }

    private void compare(String stream, Stretch stretch) {
        Instant dueAt = CaseTimes.instant(stretch.stated(), "dueAt");
        Instant warnAt = CaseTimes.instant(stretch.stated(), "warnAt");
        if (!dueAt.equals(stretch.worked().dueAt())
                || !warnAt.equals(stretch.worked().warnAt())) {
            faults.add("%s %s is due %s, warned %s; the calendar gives %s, %s"
                    .formatted(
                            stream,
                            stretch.id(),
                            dueAt,
                            warnAt,
                            stretch.worked().dueAt(),
                            stretch.worked().warnAt()));
        }
    }

    private void overdue(String stream, Stretch stretch, CaseTimes times) {
        List<Mark> marks = marks(times, stretch, "overdue");
        boolean takenBackLate = times.wasTakenBackLate(stretch);
        boolean due = takenBackLate || stretch.passedBy(now);
        boolean early = marks.stream()
                .filter(mark -> !takenBackLate || !times.wasTakenBack(mark.at()))
                .anyMatch(mark -> !mark.at().isAfter(stretch.worked().dueAt()));
        passed += due || (!marks.isEmpty() && !early) ? 1 : 0;
        overdue += marks.size();
        if (marks.size() > 1 || early || (due && marks.isEmpty())) {
            faults.add("%s %s was due %s and is recorded as overdue %d times%s"
                    .formatted(
                            stream, stretch.id(), stretch.worked().dueAt(), marks.size(), early ? ", too early" : ""));
        }
    }

    private void warned(String stream, Stretch stretch, List<Mark> marks) {
        warned += marks.size();
        if (marks.size() > 1
                || marks.stream()
                        .anyMatch(mark -> mark.at().isBefore(stretch.worked().warnAt()))) {
            faults.add("%s %s has %d warnings at %s".formatted(stream, stretch.id(), marks.size(), marks));
        }
    }

    private static List<Mark> marks(CaseTimes times, Stretch stretch, String type) {
        return times.marks().stream()
                .filter(mark -> mark.type().equals(type) && mark.deadlineId().equals(stretch.id()))
                .toList();
    }
}
