package org.servicehall.accountability.api.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.LedgerQuery;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.view.lateness.Lateness;
import org.servicehall.contracts.accountability.Fault;
import org.servicehall.contracts.cases.Held;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.UnreadableCursor;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The ledger as auditors ask for it (rule B9); each sees the book of the own hall, and who only serves a window or
 * investigates no more of it than what is held against them.
 */
@RestController
@RequestMapping("/api/ledger")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
class LedgerController {
    private static final String LATEST_FIRST = "-number";

    private final LedgerBook book;
    private final Standings standings;
    private final LedgerFindings findings;
    private final OwnComplaints complaints;
    private final View<Lateness> lateness;
    private final Actions actions;
    private final Halls halls;

    LedgerController(
            LedgerBook book,
            Standings standings,
            LedgerFindings findings,
            OwnComplaints complaints,
            View<Lateness> lateness,
            Actions actions,
            Halls halls) {
        this.book = book;
        this.standings = standings;
        this.findings = findings;
        this.complaints = complaints;
        this.lateness = lateness;
        this.actions = actions;
        this.halls = halls;
    }

    /**
     * Findings in the order of the book.
     *
     * @param state the status under its former name
     * @param from day on which it happened, included
     * @param to day on which it happened, included
     * @param asOf as the book was at that moment; now when nothing is said
     * @param toDecide only explanations that wait for the asker's word
     * @param afterNumber like the cursor {@code after}, for whoever follows the book by its numbers
     * @param sort the order of the book, or its reverse
     */
    @GetMapping
    Page<LedgerLine> find(
            Actor actor,
            @RequestParam(required = false) @UserId @Nullable String person,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Code @Nullable String rule,
            @RequestParam(required = false) @Nullable Fault fault,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable State state,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "string", format = "date")) @Nullable
                    LedgerBound from,
            @RequestParam(required = false) @Parameter(schema = @Schema(type = "string", format = "date")) @Nullable
                    LedgerBound to,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(defaultValue = "false") boolean toDecide,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Integer.MAX_VALUE) long afterNumber,
            @RequestParam(required = false) @Pattern(regexp = "-?number") @Nullable String sort,
            Paging paging) {
        var zone = halls.calendar(actor.hall()).zone();
        var query = new LedgerQuery(
                actor.hall(),
                person,
                window,
                rule,
                fault == null ? null : fault.name(),
                Parameters.either("status", status, state),
                LedgerBound.first(from, zone),
                LedgerBound.last(to, zone),
                LedgerPeriod.bounded("asOf", asOf),
                LATEST_FIRST.equals(sort));
        if (!LedgerRules.seesAll(actor) && person != null && !person.equals(actor.id())) {
            return new Page<>(List.of(), null);
        }
        long after = place(query, afterNumber, paging.after());
        book.head(query.hall());
        var found = toDecide
                ? findings.toDecide(actor, query, after, paging.limit() + 1)
                : findings.of(actor, query, after, paging.limit() + 1);
        var above = found.stream()
                .takeWhile(one -> !query.latestFirst() || one.finding().number() > afterNumber)
                .toList();
        return page(actor, query, above, paging.limit());
    }

    /** As many as the list has for the asker in each state. */
    @GetMapping("/status-counts")
    StatusCounts<State> counts(Actor actor) {
        book.head(actor.hall());
        return StatusCounts.of(
                State.values(),
                status -> findings.backlog(actor, LedgerQuery.of(actor.hall()).state(status), View.LARGEST_PAGE));
    }

    /**
     * A finding, what answers it, and where its evidence is; asked for by the number of an answer it is the same.
     *
     * @param asOf as it stood at that moment; now when nothing is said
     */
    @GetMapping("/{number}")
    ResponseEntity<LedgerDetail> one(
            Actor actor,
            @PathVariable @Min(1) @Max(Integer.MAX_VALUE) long number,
            @RequestParam(required = false) @Nullable Instant asOf) {
        var moment = LedgerPeriod.bounded("asOf", asOf);
        var hall = actor.hall();
        book.head(hall);
        var entry = book.find(hall, number);
        var standing = entry == null ? null : standings.find(hall, entry.answers() == 0 ? number : entry.answers());
        var shown = standing == null ? Optional.<Standing>empty() : LedgerFindings.shown(actor, standing, moment);
        if (shown.isEmpty() || !maySee(actor, number, shown.get())) {
            throw HallGuard.unknown(Long.toString(number));
        }
        boolean whole = LedgerRules.seesWhole(actor, shown.get().finding());
        List<Action> may = moment == null ? actions(actor, shown.get()) : List.of();
        var detail = LedgerDetail.of(shown.get(), step -> book.find(hall, step), whole, held(shown.get()), may);
        return Answers.ok(detail, shown.get().version());
    }

    /** Who held the case when, of a missed deadline. */
    private List<Held> held(Standing standing) {
        return lateness.find(standing.finding().source()).map(Lateness::held).orElse(List.of());
    }

    /** What the asker may do with it now. */
    private List<Action> actions(Actor actor, Standing standing) {
        String number = Long.toString(standing.finding().number());
        return actions.of(EntryAct.offered(standing, actor), Map.of("number", number));
    }

    /** The book's cursors are its numbers, with a minus in the reverse order: neither goes on in the other. */
    private static long place(LedgerQuery query, long afterNumber, @Nullable String cursor) {
        if (cursor == null) {
            return query.latestFirst() ? 0 : afterNumber;
        }
        if (!cursor.matches(query.latestFirst() ? "-[0-9]{1,9}" : "[0-9]{1,9}")) {
            throw new UnreadableCursor(null);
        }
        return Math.max(query.latestFirst() ? 0 : afterNumber, Math.abs(Long.parseLong(cursor)));
    }

    private static Page<LedgerLine> page(Actor actor, LedgerQuery query, List<Standing> found, int limit) {
        var more = found.size() > limit;
        var shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(one -> line(actor, one, query.asOf())).toList(),
                more ? cursor(query, shown.getLast().finding().number()) : null);
    }

    private static String cursor(LedgerQuery query, long number) {
        return query.latestFirst() ? "-" + number : Long.toString(number);
    }

    private static LedgerLine line(Actor actor, Standing standing, @Nullable Instant moment) {
        return LedgerLine.of(
                LedgerFindings.shown(actor, standing, moment).orElse(standing),
                LedgerRules.seesWhole(actor, standing.finding()));
    }

    private boolean maySee(Actor actor, long number, Standing shown) {
        if (LedgerRules.seesWhole(actor, shown.finding())) {
            return !complaints.showIn(shown.finding(), actor);
        }
        boolean own = shown.finding().person().equals(actor.id());
        return own && shown.steps().stream().anyMatch(step -> step.number() == number);
    }
}
