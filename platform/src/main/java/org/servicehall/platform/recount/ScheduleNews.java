package org.servicehall.platform.recount;

import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.view.Page;

/**
 * To whom a changed schedule is news, and what they are told (rule D1). What follows from it their entity decides itself, and
 * nothing the second time.
 *
 * @param <V> documents of a view, each with a date that hangs on working days
 */
public interface ScheduleNews<V extends Record> {
    /** As an automation, {@code when-schedule-published-then-…}; who acts, on the events that follow. */
    String name();

    /**
     * Documents that a schedule may touch, in an order in which none is left out when one moves meanwhile.
     *
     * @param heard whether this instance has heard of a schedule since it last looked at all of them; where it has not, those
     *     are enough that may have been dated by somebody who had not heard of it, however late they come to be shown, and none
     *     is to be touched that was dated by somebody who has heard more
     */
    Page<V> page(@Nullable String after, boolean heard);

    /** Number of its entity, and of what it has where that has several dates. */
    String no(V document);

    /** Whether the schedule in force has a day of it otherwise; of a hall that is configured no longer never. */
    boolean touched(V document);

    /** The command for its entity. */
    Object command(V document, CommandContext context);
}
