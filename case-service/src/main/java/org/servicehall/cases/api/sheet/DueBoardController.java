package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.api.Days;
import org.servicehall.cases.view.board.DueBoard;
import org.servicehall.cases.view.board.DueBoardItem;
import org.servicehall.cases.view.board.DueBoardItem.Colour;
import org.servicehall.cases.view.board.Waiting;
import org.servicehall.platform.form.WindowCode;
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
    private static final Duration COUNTED_EVERY = Duration.ofMinutes(5);

    private final View<DueBoardItem> board;
    private final OnBoard wanted;
    private final Halls halls;
    private final Clock clock;

    DueBoardController(View<DueBoardItem> board, OnBoard wanted, Halls halls, Clock clock) {
        this.board = board.kept();
        this.wanted = wanted;
        this.halls = halls;
        this.clock = clock;
    }

    /** @param workingMinutesLeft counted every five minutes; none once the deadline has passed */
    record DueLine(Colour colour, long workingMinutesLeft, DueBoardItem item) {
        static DueLine of(DueBoardItem item, Instant now, HallCalendar calendar) {
            return new DueLine(item.colour(now), left(item, now, calendar), item);
        }

        /** Not at each moment: a board that nobody touches is the same for a while, and need not be sent again (ADR 25). */
        private static long left(DueBoardItem item, Instant now, HallCalendar calendar) {
            if (item.dueAt() == null || item.dueAt().isBefore(now)) {
                return 0;
            }
            long since = Math.floorMod(now.getEpochSecond(), COUNTED_EVERY.toSeconds());
            return calendar.workingMinutesBetween(
                    now.minusSeconds(since).truncatedTo(ChronoUnit.SECONDS), item.dueAt());
        }
    }

    /**
     * @param mine only what I carry: my desk
     * @param awaits only what waits for this; with {@code mine} what waits for me
     * @param window only what is handled there
     * @param due only what is due on this day by the hall's clock
     * @param sort another order than the usual one, urgent ones first in each
     */
    @GetMapping
    Page<DueLine> show(
            Actor actor,
            @RequestParam(required = false) @Nullable Colour colour,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) Waiting.@Nullable For awaits,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Pattern(regexp = "-?(no|dueAt)") @Nullable String sort,
            Paging paging) {
        Instant now = clock.instant();
        HallCalendar calendar = halls.calendar(actor.hall());
        List<Bson> filters = new ArrayList<>(List.of(wanted.of(actor, colour, mine, awaits, now)));
        if (window != null) {
            filters.add(Filters.eq("window", window));
        }
        if (due != null) {
            filters.add(Days.on("dueAt", "due", due, calendar.zone()));
        }
        return board.page(Filters.and(filters), DueBoard.ordered(sort), paging.after(), paging.limit())
                .map(item -> DueLine.of(item, now, calendar));
    }
}
