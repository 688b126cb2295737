package org.servicehall.cases.automation;

import java.time.Instant;
import java.util.Optional;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;

/** Tells a case that another schedule is in force than its deadline was counted with (D1); the case decides what follows. */
public final class Recounting {
    private final Commands commands;
    private final Halls halls;
    private final NoticeNumbers numbers;

    public Recounting(Commands commands, Halls halls, NoticeNumbers numbers) {
        this.commands = commands;
        this.halls = halls;
        this.numbers = numbers;
    }

    /**
     * Whether the schedule in force has a day of it otherwise, or nobody knows. Where its hall is configured no longer, none is
     * in force.
     */
    boolean touches(OpenDeadline deadline) {
        if (!halls.knows(deadline.hall())) {
            return false;
        }
        HallCalendar present = halls.calendar(deadline.hall());
        String version = deadline.calendarVersion();
        Instant startedAt = deadline.startedAt();
        if (version == null || startedAt == null) {
            return true;
        }
        return !version.equals(present.version())
                && halls.calendar(deadline.hall(), version)
                        .map(then -> present.differsFrom(then, startedAt, deadline.dueAt()))
                        .orElse(true);
    }

    void tell(OpenDeadline deadline, Instant at, CommandContext context) {
        String hall = deadline.hall();
        commands.send(
                new RecomputeDeadline(
                        deadline.no(),
                        at,
                        halls.calendar(hall),
                        version -> counted(hall, version),
                        numbers.onIssue(hall, NoticeKind.DEADLINE_CHANGE, context)),
                context);
    }

    private Optional<HallCalendar> counted(String hall, String version) {
        return halls.calendar(hall, version);
    }
}
