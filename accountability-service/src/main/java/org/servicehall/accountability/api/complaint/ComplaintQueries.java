package org.servicehall.accountability.api.complaint;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.complaint.ComplaintReader.Read;
import org.servicehall.accountability.domain.complaint.By;
import org.servicehall.accountability.domain.complaint.ComplaintQuestion.WhatMayBeDone;
import org.servicehall.accountability.view.complaint.ComplaintSheet;
import org.servicehall.accountability.view.complaint.State;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.Wording;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.contracts.accountability.ComplaintEvent.Ground;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.AskedOrder;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Looks complaints up: those who oversee the hall all but what is about themselves or brought by them, investigators their
 * own, a reporter the own one by number and code (rule B7).
 */
@RestController
@RequestMapping("/api/complaints")
class ComplaintQueries {
    private static final String KNOWING = "hasAnyRole('LEADING_GROUP', 'AUDITOR', 'OFFICE', 'DEPARTMENT')";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private final View<ComplaintSheet> sheets;
    private final ListedComplaints listed;
    private final ComplaintReader reader;
    private final Halls halls;
    private final DecidingStaff deciding;
    private final Actions actions;
    private final Clock clock;

    ComplaintQueries(
            View<ComplaintSheet> sheets,
            ListedComplaints listed,
            ComplaintReader reader,
            Halls halls,
            DecidingStaff deciding,
            Actions actions,
            Clock clock) {
        this.sheets = sheets.kept();
        this.listed = listed;
        this.reader = reader;
        this.halls = halls;
        this.deciding = deciding;
        this.actions = actions;
        this.clock = clock;
    }

    /** One event, for people; its id is what an evidence link names. */
    record Entry(
            String eventId, Instant at, String type, @Person String by, LocalizedText typeText) {
        static Entry of(RecordedEvent event) {
            return new Entry(
                    event.id(), event.time(), event.type(), event.by(), Wording.of((ComplaintEvent) event.payload()));
        }
    }

    /**
     * @param state the status under its former name
     * @param mine only what I investigate
     * @param pressing only those whose time is nearly over, or wholly
     * @param sort another order than the usual one
     */
    @GetMapping
    @PreAuthorize(KNOWING)
    Page<ComplaintAnswer> find(
            Actor actor,
            @RequestParam(required = false) @Nullable Ground ground,
            @RequestParam(required = false) @UserId @Nullable String person,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Nullable State status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable State state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean pressing,
            @RequestParam(required = false) @Pattern(regexp = "-?(no|filedAt|decideBy|dueAt)") @Nullable String sort,
            Paging paging) {
        List<Bson> wanted = KnownComplaints.listedFor(actor, mine);
        add(wanted, "ground", ground == null ? null : ground.name());
        add(wanted, "person", person);
        add(wanted, "window", window);
        var wantedStatus = Parameters.either("status", status, state);
        add(wanted, "state", wantedStatus == null ? null : wantedStatus.name());
        if (pressing) {
            wanted.add(KnownComplaints.PRESSING);
        }
        if (from != null) {
            wanted.add(Filters.gte("filedAt", startOf(actor.hall(), "from", from)));
        }
        if (to != null) {
            wanted.add(Filters.lt("filedAt", startOf(actor.hall(), "to", to).plus(Duration.ofDays(1))));
        }
        var order = AskedOrder.of(sort, KnownComplaints.ORDER, KnownComplaints.ORDERS);
        HallCalendar calendar = halls.calendar(actor.hall());
        var page = sheets.page(Filters.and(wanted), order, paging.after(), paging.limit());
        return new Page<>(
                page.items().stream()
                        .map(ComplaintSheet::file)
                        .filter(file -> reader.isKnownTo(actor, file))
                        .map(file -> ComplaintAnswer.of(file, calendar))
                        .toList(),
                page.next());
    }

    /** Of those listed, see {@link ListedComplaints#count}. */
    @GetMapping("/counts")
    @PreAuthorize(KNOWING)
    StatusCounts<State> counts(Actor actor) {
        return StatusCounts.of(State.values(), state -> listed.count(actor, state));
    }

    @GetMapping("/{no}")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    ResponseEntity<ComplaintWithActions> show(@PathVariable String no, Actor actor) {
        var read = reader.knownTo(actor, no);
        var detail = ComplaintDetail.of(read, halls.calendar(actor.hall()));
        var may = actions(no, actor, reader.by(actor, read.file()));
        return Answers.ok(new ComplaintWithActions(detail, may), detail.version());
    }

    /** What the asker may do about it now. */
    private List<Action> actions(String no, Actor actor, By by) {
        var now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(
                new WhatMayBeDone(no, deciding.of(actor.hall(), now.at()), by, now.at()), now, Map.of("no", no));
    }

    @GetMapping("/{no}/timeline")
    @PreAuthorize(ComplaintReader.ANY_STAFF)
    Page<Entry> timeline(@PathVariable String no, Actor actor) {
        return Page.whole(reader.knownTo(actor, no).events()).map(Entry::of);
    }

    /** A wrong code gets the answer of a number nobody has, so that neither tells anything (rule B7). */
    @GetMapping("/{no}/progress")
    ComplaintProgress progress(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code) {
        Read read = reader.withCode(no, code);
        return ComplaintProgress.of(read, halls.calendar(read.file().filed().hall()));
    }

    private Instant startOf(String hall, String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refusal.unprocessable("no-day-of-this-hall", "P6", day).at(field);
        }
        return day.atStartOfDay(halls.calendar(hall).zone()).toInstant();
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}
