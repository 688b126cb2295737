package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;

/**
 * Another schedule is in force: every open deadline of which it has a day otherwise is counted anew (D1). Each time all are looked
 * at that were counted with another, however late they come to be shown; those with one that this instance does not know, which
 * may be a newer one, only when it hears of a schedule itself.
 */
public final class WhenSchedulePublishedThenRecomputeDeadlines implements ScheduleNews<OpenDeadline> {
    private final View<OpenDeadline> deadlines;
    private final Halls halls;
    private final NoticeNumbers numbers;

    public WhenSchedulePublishedThenRecomputeDeadlines(
            View<OpenDeadline> deadlines, Halls halls, NoticeNumbers numbers) {
        this.deadlines = deadlines;
        this.halls = halls;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-recompute-deadlines";
    }

    @Override
    public View<OpenDeadline> view() {
        return deadlines;
    }

    /** What is counted anew leaves those that were counted with another. */
    @Override
    public Dated<OpenDeadline> dated(boolean heard) {
        return new Dated<>(
                deadlines,
                Filters.ne("calendarVersion", halls.scheduleVersion()),
                document -> heard || isKnown(document),
                Sorts.ascending("calendarVersion", "no"));
    }

    private boolean isKnown(OpenDeadline document) {
        String version = document.calendarVersion();
        return version == null
                || (halls.knows(document.hall())
                        && halls.calendar(document.hall(), version).isPresent());
    }

    @Override
    public String no(OpenDeadline document) {
        return document.no();
    }

    /** Also where nobody knows the schedule it was counted with. */
    @Override
    public boolean touched(OpenDeadline document) {
        if (!halls.knows(document.hall())) {
            return false;
        }
        HallCalendar present = halls.calendar(document.hall());
        String version = document.calendarVersion();
        Instant startedAt = document.startedAt();
        if (version == null || startedAt == null) {
            return true;
        }
        return !version.equals(present.version())
                && halls.calendar(document.hall(), version)
                        .map(then -> present.differsFrom(then, startedAt, document.dueAt()))
                        .orElse(true);
    }

    /** The case decides what follows. */
    @Override
    public Object command(OpenDeadline document, CommandContext context) {
        String hall = document.hall();
        return new RecomputeDeadline(
                document.no(),
                context.at(),
                halls.calendar(hall),
                version -> halls.calendar(hall, version),
                numbers.onIssue(hall, NoticeKind.DEADLINE_CHANGE, context));
    }
}
