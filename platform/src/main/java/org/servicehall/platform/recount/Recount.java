package org.servicehall.platform.recount;

import java.time.Clock;
import java.util.HashSet;
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
 * {@code hall.sweep.provisional-interval}; the entity sees to it that nothing happens twice. Whom a round has told and whose document
 * stays as it was is not told by the next: a date that is touched and not moved would be asked about for as long as it stands.
 *
 * @param <V> documents of a view
 */
public final class Recount<V extends Record> implements Automation {
    private final ScheduleNews<V> news;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;
    private String swept = "";
    /** Touched by the schedule that was swept for, and told so. */
    private Set<V> told = Set.of();

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
            tell(true, Set.of(), no -> context().withKey(name() + "/" + no + "/" + event.id()));
        }
    }

    /** @throws IllegalStateException when some could not be told; the next sweep tries again */
    public synchronized void sweep() {
        String present = halls.scheduleVersion();
        boolean heard = !present.equals(swept);
        told = tell(heard, heard ? Set.of() : told, _ -> context());
        swept = present;
    }

    /**
     * One that can't be told keeps the news from nobody else.
     *
     * @param before who knows already
     * @return all that are touched and know by now
     */
    private Set<V> tell(boolean heard, Set<V> before, Function<String, CommandContext> contexts) {
        Set<V> touched = new HashSet<>();
        Round round = new Round();
        @Nullable String after = null;
        do {
            Page<V> page = news.page(after, heard);
            for (V one : page.items()) {
                round.attempt(news.no(one), () -> {
                    if (news.touched(one)) {
                        tell(one, before, contexts);
                        touched.add(one);
                    }
                });
            }
            after = page.next();
        } while (after != null);
        round.end();
        return touched;
    }

    private void tell(V one, Set<V> before, Function<String, CommandContext> contexts) {
        if (!before.contains(one)) {
            CommandContext context = contexts.apply(news.no(one));
            commands.send(news.command(one, context), context);
        }
    }

    private CommandContext context() {
        return CommandContext.of(name(), clock.instant());
    }
}
