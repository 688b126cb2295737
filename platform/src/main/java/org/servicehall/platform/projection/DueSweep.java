package org.servicehall.platform.projection;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is due, in order, and tells its entities. Every instance sweeps: the entity itself sees to it that nothing is
 * recorded twice, so nothing depends on who sweeps, how often, or where a crash cuts in. A bean of this type is run at
 * {@code hall.sweep.interval}.
 *
 * @param <V> documents of a view whose field {@code next} is the instant from which on they are due
 */
public final class DueSweep<V extends Record & Due> {
    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);

    private final String name;
    private final View<V> due;
    private final Function<Instant, List<V>> aside;
    private final BiFunction<V, Instant, Object> command;
    private final Commands commands;
    private final Clock clock;
    private final int batch;

    /**
     * @param name who acts, on the events that follow
     * @param aside what is due of what the view does not show as it is, see {@link SetAside}
     * @param command what to send for a document at an instant; it may change nothing
     * @param batch how many documents are read at once
     */
    public DueSweep(
            String name,
            View<V> due,
            Function<Instant, List<V>> aside,
            BiFunction<V, Instant, Object> command,
            Commands commands,
            Clock clock,
            int batch) {
        this.name = name;
        this.due = due;
        this.aside = aside;
        this.command = command;
        this.commands = commands;
        this.clock = clock;
        this.batch = batch;
    }

    /** @return how many entities were told something they did not know */
    public int sweep() {
        Instant now = clock.instant();
        int recorded = 0;
        @Nullable String after = null;
        do {
            Page<V> page = due.page(Filters.lte("next", now), Sorts.ascending("next"), after, batch);
            for (V item : page.items()) {
                recorded += tell(item, now) ? 1 : 0;
            }
            after = page.next();
        } while (after != null);
        for (V item : aside.apply(now)) {
            recorded += tell(item, now) ? 1 : 0;
        }
        return recorded;
    }

    /** One that can't be told must not keep the news from the others; the next sweep tries it again. */
    private boolean tell(V item, Instant now) {
        try {
            return !commands.send(command.apply(item, now), CommandContext.of(name, now))
                    .changedNothing();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be told what is due, the next sweep tries again", item, e);
            return false;
        }
    }
}
