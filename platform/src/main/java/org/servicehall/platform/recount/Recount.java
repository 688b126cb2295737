package org.servicehall.platform.recount;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.calendar.CalendarEvent.SchedulePublished;
import org.servicehall.platform.automation.Automation;
import org.servicehall.platform.automation.Reactions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.Schedules;
import org.servicehall.platform.view.WrittenHere;

/**
 * Another schedule is in force: what it touches is told so at once, as of now and not as of when it was published, so that no
 * date is given that is gone; and afterwards what that did not reach: dated a moment before and not in the view yet, or by an
 * instance that had not heard of it (rule D1). A bean of this type is fed as an automation, and swept by every instance at
 * {@code hall.sweep.provisional-interval}; the entity sees to it that nothing happens twice. All documents are looked at once for each
 * schedule that an instance hears of, and when it comes to be its to write them; every other round looks at those alone that it
 * has written since the last, and costs nothing where there are none (ADR 57).
 *
 * @param <V> documents of a view
 */
public final class Recount<V extends Record> implements Automation {
    /** More that could not be told are looked for among all again. */
    private static final int MOST_UNTOLD = 1_000;

    private final ScheduleNews<V> news;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;
    private final WrittenHere written;
    /** The schedule that all were looked at for. */
    private String lookedFor = "";
    /** Ids of those that were touched when they were looked at, and could not be told so. */
    private Set<String> untold = Set.of();

    public Recount(ScheduleNews<V> news, Commands commands, Halls halls, Clock clock) {
        this.news = news;
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
        this.written = news.view().writtenHere();
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
    public Reactions reactions() {
        return Reactions.to(SchedulePublished.class, this::heard);
    }

    /** One that can't be told keeps the news from nobody else. */
    private synchronized void heard(SchedulePublished schedule, RecordedEvent event) {
        halls.publish(Schedules.of(schedule), schedule.publishedAt());
        String present = halls.scheduleVersion();
        Round round = new Round();
        BiConsumer<String, V> tell =
                tell(round, new HashSet<>(), no -> context().withKey(name() + "/" + no + "/" + event.id()));
        news.dated(true).forEach(tell);
        round.end();
        lookedFor = present;
    }

    /** @throws IllegalStateException when some could not be told; the next sweep tries those again */
    public synchronized void sweep() {
        Round round = new Round();
        Optional<Set<String>> ids = written.take();
        boolean looked = false;
        try {
            looked = look(ids, round);
        } finally {
            if (!looked) {
                written.anyMayBe();
            }
        }
        round.end();
    }

    /** @return whether the next round needs to look at no more than what is written until then, and who could not be told */
    private boolean look(Optional<Set<String>> ids, Round round) {
        String present = halls.scheduleVersion();
        boolean heard = !present.equals(lookedFor);
        Set<String> before = untold;
        Set<String> failed = new HashSet<>();
        BiConsumer<String, V> tell = tell(round, failed, _ -> context());
        BiConsumer<String, V> tellOther = (id, one) -> {
            if (!before.contains(id)) {
                tell.accept(id, one);
            }
        };
        news.dated(true).forEachOf(before, tell);
        Dated<V> dated = news.dated(heard);
        if (heard || ids.isEmpty()) {
            dated.forEach(tellOther);
        } else {
            dated.forEachOf(ids.get(), tellOther);
        }
        boolean few = failed.size() <= MOST_UNTOLD;
        untold = few ? failed : Set.of();
        lookedFor = few ? present : lookedFor;
        return few;
    }

    private BiConsumer<String, V> tell(Round round, Set<String> failed, Function<String, CommandContext> contexts) {
        return (id, one) -> round.attempt(news.no(one), () -> {
            failed.add(id);
            if (news.touched(one)) {
                CommandContext context = contexts.apply(news.no(one));
                commands.send(news.command(one, context), context);
            }
            failed.remove(id);
        });
    }

    private CommandContext context() {
        return CommandContext.of(name(), clock.instant());
    }
}
