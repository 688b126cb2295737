package org.servicehall.cases.api.sheet;

import com.mongodb.client.model.Filters;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.cases.api.Days;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseQuestion.WhatMayBeDone;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CaseSheet;
import org.servicehall.cases.view.sheet.CaseSheets;
import org.servicehall.cases.view.sheet.SheetLine;
import org.servicehall.cases.view.sheet.SheetsAsOf;
import org.servicehall.cases.view.sheet.Status;
import org.servicehall.cases.view.sheet.TimelineEntry;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.form.NumberBegun;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.AskedOrder;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Case sheets for staff, each of the own hall; for departments those in which they have part. */
@RestController
@RequestMapping("/api/cases")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR')")
class CaseQueries {
    /** The others are those of an application that has become no case. */
    private static final Status[] OF_CASES = {Status.ACCEPTED, Status.IN_PROGRESS, Status.DECIDED, Status.COMPLETED};

    private static final Set<String> EXTENSION_DECIDED = Set.of("cases.approveExtension", "cases.refuseExtension");

    private final View<CaseSheet> sheets;
    private final View<SheetLine> lines;
    private final SheetsAsOf history;
    private final Readers readers;
    private final Halls halls;
    private final Actions actions;
    private final RequestsOfLeads leads;
    private final Clock clock;

    CaseQueries(
            View<CaseSheet> sheets,
            SheetsAsOf history,
            Readers readers,
            Halls halls,
            Actions actions,
            RequestsOfLeads leads,
            Clock clock) {
        this.sheets = sheets;
        this.lines = sheets.only(SheetLine.class).kept();
        this.history = history;
        this.readers = readers;
        this.halls = halls;
        this.actions = actions;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * Urgent ones first, then the latest.
     *
     * @param no a number, or how it begins
     * @param state the status under its former name
     * @param name masked, as it is shown: {@code 张*}
     * @param from day of reception, included
     * @param to day of reception, included
     * @param sort another order than the usual one
     */
    @GetMapping
    Page<CaseLine> find(
            Actor actor,
            @RequestParam(required = false) @NumberBegun @Nullable String no,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable Status state,
            @RequestParam(required = false) @UserId @Nullable String handler,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(required = false) @Size(max = 20) @Nullable String name,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Pattern(regexp = "-?(no|acceptedAt|dueAt)") @Nullable String sort,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(readers.limits(actor));
        wanted.add(Filters.eq("opened", true));
        var wantedStatus = Parameters.either("status", status, state);
        add(wanted, "status", wantedStatus == null ? null : wantedStatus.name());
        add(wanted, "handler", handler);
        add(wanted, "window", window);
        add(wanted, "matterId", matter);
        add(wanted, "maskedName", name);
        if (no != null) {
            wanted.add(Filters.gte("no", no));
            wanted.add(Filters.lt("no", no + "~"));
        }
        wanted.addAll(Days.received(actor.hall(), from, to));
        Bson order = AskedOrder.of(sort, CaseSheets.ORDER, CaseSheets.ORDERS);
        return lines.page(Filters.and(wanted), order, paging.after(), paging.limit())
                .map(CaseLine::of);
    }

    @GetMapping("/counts")
    StatusCounts<Status> counts(Actor actor) {
        return StatusCounts.of(OF_CASES, status -> {
            List<Bson> wanted = new ArrayList<>(readers.limits(actor));
            wanted.add(Filters.eq("status", status.name()));
            wanted.add(Filters.eq("opened", true));
            return lines.count(Filters.and(wanted));
        });
    }

    /** @param asOf the sheet as it stood then; now, when left out */
    @GetMapping("/{no}")
    ResponseEntity<CaseWithActions> show(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable Instant asOf,
            MinimumVersion atLeast,
            Actor actor) {
        readers.check(actor, no);
        Optional<CaseSheet> found = asOf == null ? current(no, atLeast) : history.find(no, asOf);
        SheetAnswer answer = found.map(sheet -> SheetAnswer.of(sheet, halls.calendar(sheet.hall())))
                .orElseThrow(() -> HallGuard.unknown(no));
        List<Action> may = asOf == null ? actions(no, actor) : List.of();
        return Answers.ok(new CaseWithActions(answer, may), answer.version());
    }

    /** What the asker may do with it now. */
    private List<Action> actions(String no, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(
                actor,
                right -> new WhatMayBeDone(no, Who.acts(right), now.at(), halls.calendar(actor.hall())),
                now,
                Map.of("no", no),
                (right, offer) -> !EXTENSION_DECIDED.contains(offer.operation())
                        || leads.mayDecideOnExtension(right, no, now.at()));
    }

    @GetMapping("/{no}/timeline")
    Page<TimelineEntry> timeline(@PathVariable String no, MinimumVersion atLeast, Actor actor) {
        readers.check(actor, no);
        return Page.whole(
                current(no, atLeast).orElseThrow(() -> HallGuard.unknown(no)).timeline());
    }

    @GetMapping("/{no}/deadline")
    DeadlineAnswer deadline(@PathVariable String no, MinimumVersion atLeast, Actor actor) {
        readers.check(actor, no);
        CasePart handling = current(no, atLeast)
                .map(CaseSheet::handling)
                .filter(part -> !part.deadlines().isEmpty())
                .orElseThrow(() -> HallGuard.unknown(no));
        HallCalendar present = halls.calendar(actor.hall());
        String counted = handling.deadlines().getLast().calendarVersion();
        return DeadlineAnswer.of(
                no, handling, halls.calendar(actor.hall(), counted).orElse(present), present);
    }

    private Optional<CaseSheet> current(String no, MinimumVersion atLeast) {
        return atLeast.isPresent()
                ? sheets.findAtLeast(
                        no, CaseEvent.STREAM + ":" + no, atLeast.value().getAsLong())
                : sheets.find(no);
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}
