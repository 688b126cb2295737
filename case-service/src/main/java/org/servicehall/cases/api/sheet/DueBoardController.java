package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.view.board.DueBoard;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.cases.view.board.DueBoardItem.Colour;
import org.servicehall.cases.view.board.Waiting;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What presses most (P3, D6). Colours are those of this very moment. */
@RestController
@RequestMapping("/api/due-board")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class DueBoardController {
    private final View<DueBoardItem> board;
    private final Halls halls;
    private final Clock clock;

    DueBoardController(View<DueBoardItem> board, Halls halls, Clock clock) {
        this.board = board;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param workingMinutesLeft none once the deadline has passed */
    record DueLine(Colour colour, long workingMinutesLeft, DueBoardItem item) {
        static DueLine of(DueBoardItem item, Instant now, HallCalendar calendar) {
            long left = item.dueAt() == null ? 0 : calendar.workingMinutesBetween(now, item.dueAt());
            return new DueLine(item.colour(now), left, item);
        }
    }

    /**
     * @param mine only what I carry: my desk
     * @param awaits only what waits for this; with {@code mine} what waits for me
     */
    @GetMapping
    Page<DueLine> show(
            Actor actor,
            @RequestParam(required = false) @Nullable Colour colour,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) Waiting.@Nullable For awaits,
            Paging paging) {
        Instant now = clock.instant();
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
        if (awaits != null) {
            wanted.add(Filters.eq("awaits", awaits.name()));
        }
        if (mine) {
            wanted.add(awaits == null ? Desk.of(actor) : Desk.waitingFor(actor, awaits));
        }
        if (colour != null) {
            wanted.add(shownAs(colour, now));
        }
        return board.page(Filters.and(wanted), DueBoard.ORDER, paging.after(), paging.limit())
                .map(item -> DueLine.of(item, now, halls.calendar(actor.hall())));
    }

    private static Bson shownAs(Colour colour, Instant now) {
        return switch (colour) {
            case RED -> Filters.lt("dueAt", now);
            case YELLOW -> Filters.and(Filters.gte("dueAt", now), Filters.lte("warnAt", now));
            case GREEN -> Filters.and(Filters.gte("dueAt", now), Filters.gt("warnAt", now));
        };
    }
}
