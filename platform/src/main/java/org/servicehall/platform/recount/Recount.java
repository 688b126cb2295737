package org.servicehall.platform.recount;

import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.projection.Automation;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.Page;

/**
 * Another schedule is in force: what it touches is told so at once, as of now and not as of when it was published, so that no
 * date is given that is gone; and again and again what that did not reach: dated a moment before and not in the view yet, or by
 * an instance that had not heard of it (rule D1). A bean of this type is fed as an automation, and swept by every instance at
 * {@code hall.sweep.provisional-interval}; the entity sees to it that nothing happens twice.
 *
 * @param <V> documents of a view
 */
public final class Recount<V extends Record> implements Automation {
    private final ScheduleNews<V> news;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;
    private String swept = "";

    public Recount(ScheduleNews<V> news, Commands commands, Halls halls, Clock clock) {
        this.news = news;
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    @Override
    public String name() {
        return news.name();
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONTROL);
    }

    @Override
    public void on(RecordedEvent event) {
        if (event.payload() instanceof SchedulePublished schedule) {
            halls.publish(Schedules.of(schedule), schedule.publishedAt());
            tell(true, no -> context().withKey(name() + "/" + no + "/" + event.id()));
        }
    }

    /** @throws IllegalStateException when some could not be told; the next sweep tries again */
    public synchronized void sweep() {
        String present = halls.scheduleVersion();
        tell(!present.equals(swept), _ -> context());
        swept = present;
    }

    /** One that can't be told keeps the news from nobody else. */
    private void tell(boolean heard, Function<String, CommandContext> contexts) {
        Round round = new Round();
        @Nullable String after = null;
        do {
            Page<V> page = news.page(after, heard);
            for (V one : page.items()) {
                round.attempt(news.no(one), () -> tell(one, contexts.apply(news.no(one))));
            }
            after = page.next();
        } while (after != null);
        round.end();
    }

    private void tell(V one, CommandContext context) {
        if (news.touched(one)) {
            commands.send(news.command(one, context), context);
        }
    }

    private CommandContext context() {
        return CommandContext.of(name(), clock.instant());
    }
}
