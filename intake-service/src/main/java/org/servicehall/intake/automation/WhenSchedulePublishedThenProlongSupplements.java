package org.servicehall.intake.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Objects;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.ProlongSupplement;
import org.servicehall.intake.terms.Waiting;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.recount.Dated;
import org.servicehall.platform.recount.ScheduleNews;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.view.View;

/** Another schedule is in force: a supplement whose last day is off now may come until the next working day (rules D1, P2). */
public final class WhenSchedulePublishedThenProlongSupplements implements ScheduleNews<Waiting> {
    private final View<Waiting> waiting;
    private final Halls halls;
    private final NoticeNumbers numbers;

    public WhenSchedulePublishedThenProlongSupplements(View<Waiting> waiting, Halls halls, NoticeNumbers numbers) {
        this.waiting = waiting;
        this.halls = halls;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "when-schedule-published-then-prolong-supplements";
    }

    @Override
    public View<Waiting> view() {
        return waiting;
    }

    /** Whatever moves meanwhile moves to later, so that none is left out by the pages. */
    @Override
    public Dated<Waiting> dated(boolean heard) {
        return new Dated<>(waiting, Filters.eq("asked", true), Sorts.ascending("next"));
    }

    @Override
    public String no(Waiting document) {
        return document.applicationNo();
    }

    @Override
    public boolean touched(Waiting document) {
        Instant told = document.told();
        return told != null
                && halls.knows(document.hall())
                && !halls.calendar(document.hall()).endOfRight(told).equals(told);
    }

    @Override
    public Object command(Waiting document, CommandContext context) {
        return new ProlongSupplement(
                document.applicationNo(),
                new Act(name(), "OFFICE", false, context.at()),
                Objects.requireNonNull(document.told()),
                halls.calendar(document.hall()),
                numbers.onIssue(document.hall(), NoticeKind.SUPPLEMENT_CHANGE, context));
    }
}
