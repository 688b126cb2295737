package org.servicehall.platform.due;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/**
 * Takes what is due, in order, and tells its entities. Every instance sweeps: the entity itself sees to it that nothing is
 * recorded twice, so nothing depends on who sweeps, how often, or where a crash cuts in. A bean of this type is run at
 * {@code hall.sweep.interval}, and asks the store nothing while nothing can be due.
 *
 * @param <V> documents of a view whose field {@code next} is the instant from which on they are due
 */
public final class DueSweep<V extends Record & Due> {
    private final String name;
    private final View<V> due;
    private final SetAside.Of<V> aside;
    private final BiFunction<V, Instant, Object> command;
    private final Commands commands;
    private final Clock clock;
    private final int batch;
    private final NextDue<V> next;

    /**
     * @param name who acts, on the events that follow
     * @param aside what is due of what the view does not show as it is, see {@link SetAside}
     * @param command what to send for a document at an instant; it may change nothing
     * @param batch how many documents are read at once
     */
    public DueSweep(
            String name,
            View<V> due,
            SetAside.Of<V> aside,
            BiFunction<V, Instant, Object> command,
            Commands commands,
            Clock clock,
            int batch) {
        this.name = name;
        this.due = due;
        this.next = new NextDue<>(due);
        this.aside = aside;
        this.command = command;
        this.commands = commands;
        this.clock = clock;
        this.batch = batch;
    }

    public String name() {
        return name;
    }

    /**
     * Sweeps unless nothing can have come to be due ({@link NextDue}).
     *
     * @param atLatest how long after one look the next comes, whatever happens
     * @return as {@link #sweep}
     * @throws IllegalStateException as there
     */
    int sweepIfDue(Duration atLatest) {
        Instant now = clock.instant();
        if (next.isNothing(now, atLatest)) {
            return aside.streams().get().isEmpty() ? 0 : sweepAside(now, atLatest);
        }
        return sweep(now, atLatest);
    }

    private int sweepAside(Instant now, Duration atLatest) {
        Round round = new Round();
        AtomicInteger recorded = new AtomicInteger();
        sweepAside(now, atLatest, round, recorded);
        round.end();
        return recorded.get();
    }

    private void sweepAside(Instant now, Duration atLatest, Round round, AtomicInteger recorded) {
        for (String stream : aside.streams().get()) {
            round.attempt(
                    stream,
                    () -> aside.due()
                            .of(stream, now, atLatest)
                            .forEach(item -> round.attempt(item, () -> recorded.addAndGet(tell(item, now)))));
        }
    }

    /**
     * One that can't be told keeps the news from nobody else; the next sweep tries it again. All is read anew.
     *
     * @return how many entities were told something they did not know
     * @throws IllegalStateException when some could not be told
     */
    public int sweep() {
        return sweep(clock.instant(), Duration.ZERO);
    }

    private int sweep(Instant now, Duration atLatest) {
        Round round = new Round();
        AtomicInteger recorded = new AtomicInteger();
        @Nullable String after = null;
        do {
            Page<V> page = due.page(Filters.lte("next", now), Sorts.ascending("next"), after, batch);
            for (V item : page.items()) {
                round.attempt(item, () -> recorded.addAndGet(tell(item, now)));
            }
            after = page.next();
        } while (after != null);
        sweepAside(now, atLatest, round, recorded);
        round.end();
        return recorded.get();
    }

    private int tell(V item, Instant now) {
        return commands.send(command.apply(item, now), CommandContext.of(name, now))
                        .changedNothing()
                ? 0
                : 1;
    }
}
