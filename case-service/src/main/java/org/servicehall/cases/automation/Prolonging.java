package org.servicehall.cases.automation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.domain.CaseCommand.ProlongPublicity;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.loop.Round;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;

/** What hangs on a board until a day that is off now hangs until the next that is worked (C3, D1). */
public final class Prolonging {
    private final View<CaseSheet> sheets;
    private final Commands commands;
    private final Halls halls;
    private final Clock clock;

    public Prolonging(View<CaseSheet> sheets, Commands commands, Halls halls, Clock clock) {
        this.sheets = sheets;
        this.commands = commands;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * Tells each case; one that can't be told keeps the news from nobody else.
     *
     * @param context in which the case of that number is told
     * @throws IllegalStateException when some could not be told
     */
    void prolong(Function<String, CommandContext> context) {
        Round round = new Round();
        halls.all().forEach(hall -> prolong(hall, context, round));
        round.end();
    }

    private void prolong(Hall hall, Function<String, CommandContext> context, Round round) {
        Bson published = Filters.and(Filters.eq("hall", hall.code()), Filters.gte("publishedUntil", clock.instant()));
        @Nullable String after = null;
        do {
            Page<CaseSheet> page = sheets.page(published, Sorts.ascending("publishedUntil"), after, View.LARGEST_PAGE);
            page.items().stream()
                    .filter(sheet -> endsOnADayOff(sheet, halls.calendar(hall.code())))
                    .forEach(sheet -> round.attempt(sheet.no(), () -> prolong(sheet, context.apply(sheet.no()))));
            after = page.next();
        } while (after != null);
    }

    private static boolean endsOnADayOff(CaseSheet sheet, HallCalendar calendar) {
        Instant until = sheet.publishedUntil();
        return until != null && !calendar.endOfRight(until).equals(until);
    }

    private void prolong(CaseSheet sheet, CommandContext context) {
        commands.send(new ProlongPublicity(sheet.no(), halls.calendar(sheet.hall()), clock.instant()), context);
    }
}
