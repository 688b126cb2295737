package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/**
 * Counts anew what a published schedule did not reach by itself (D1): deadlines given by an instance that had not heard of
 * it, or whose case was opened after. All are looked at when this instance hears of a schedule, and what was promised on a
 * guess each time. Every instance sweeps; the case sees to it that nothing happens twice.
 */
public final class ProvisionalSweep {
    public static final String NAME = "provisional-sweep";

    private final View<OpenDeadline> deadlines;
    private final Halls halls;
    private final Recounting recounting;
    private final Clock clock;
    private String swept = "";

    public ProvisionalSweep(View<OpenDeadline> deadlines, Halls halls, Recounting recounting, Clock clock) {
        this.deadlines = deadlines;
        this.halls = halls;
        this.recounting = recounting;
        this.clock = clock;
    }

    /**
     * Tells each case of which a day is otherwise now. One that can't be told keeps the news from nobody else.
     *
     * @throws IllegalStateException when some could not be told; the next sweep tries again
     */
    public synchronized void sweep() {
        String present = halls.scheduleVersion();
        sweep(present.equals(swept) ? Filters.eq("provisional", true) : Filters.empty());
        swept = present;
    }

    private void sweep(Bson which) {
        Round round = new Round();
        @Nullable String after = null;
        do {
            Page<OpenDeadline> page = deadlines.page(which, Sorts.ascending("no"), after, View.LARGEST_PAGE);
            page.items().forEach(deadline -> round.attempt(deadline.no(), () -> tell(deadline)));
            after = page.next();
        } while (after != null);
        round.end();
    }

    private void tell(OpenDeadline deadline) {
        if (recounting.touches(deadline)) {
            Instant now = clock.instant();
            recounting.tell(deadline, now, CommandContext.of(NAME, now));
        }
    }
}
