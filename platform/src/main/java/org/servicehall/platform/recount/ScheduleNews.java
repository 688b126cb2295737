package org.servicehall.platform.recount;

import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.view.View;

/**
 * To whom a changed schedule is news, and what they are told (rule D1). What follows from it their entity decides itself, and
 * nothing the second time.
 *
 * @param <V> documents of a view, each with a date that hangs on working days
 */
public interface ScheduleNews<V extends Record> {
    /** As an automation, {@code when-schedule-published-then-…}; who acts, on the events that follow. */
    String name();

    /** The view whose documents they are. */
    View<V> view();

    /**
     * Documents that a schedule may touch now.
     *
     * @param heard whether this instance has heard of a schedule since it last looked at all of them; where it has not, none is to
     *     be touched that was dated by somebody who has heard more
     */
    Dated<V> dated(boolean heard);

    /** Number of its entity, and of what it has where that has several dates. */
    String no(V document);

    /** Whether the schedule in force has a day of it otherwise; of a hall that is configured no longer never. */
    boolean touched(V document);

    /** The command for its entity. */
    Object command(V document, CommandContext context);
}
