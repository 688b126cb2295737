package org.servicehall.attendance.api.leave;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.api.Sight;
import org.servicehall.attendance.domain.Span;
import org.servicehall.attendance.domain.leave.LeaveQuestion.WhatMayBeDone;
import org.servicehall.attendance.domain.leave.LeaveState;
import org.servicehall.attendance.vault.AttendanceKind;
import org.servicehall.attendance.view.day.AttendanceBook;
import org.servicehall.attendance.view.leave.LeaveSheet;
import org.servicehall.attendance.view.leave.NewestLeaves;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.http.Parameters;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks leaves up; a clerk finds the own ones only, and another's does not exist (rule T6). */
@RestController
@RequestMapping("/api/leaves")
class LeaveQueries {
    private final View<LeaveSheet> leaves;
    private final NewestLeaves newest;
    private final Actions actions;
    private final Who who;
    private final LeavesToDecide toDecide;
    private final Vault vault;
    private final Clock clock;

    LeaveQueries(
            View<LeaveSheet> leaves,
            NewestLeaves newest,
            Actions actions,
            Who who,
            LeavesToDecide toDecide,
            Vault vault,
            Clock clock) {
        this.leaves = leaves.kept();
        this.newest = newest;
        this.actions = actions;
        this.who = who;
        this.toDecide = toDecide;
        this.vault = vault;
        this.clock = clock;
    }

    record ReasonAnswer(String no, String reason) {}

    /**
     * The latest first.
     *
     * @param state the status under its former name
     * @param from leaves that end after this day begins
     * @param to leaves that begin before this day ends
     * @param toDecide only those that wait for the asker's decision
     */
    @GetMapping
    @PreAuthorize(Who.STAFF)
    Page<LeaveItem> find(
            Actor actor,
            @RequestParam(required = false) @UserId @Nullable String clerk,
            @RequestParam(required = false) @Nullable LeaveState status,
            @RequestParam(required = false) @Parameter(deprecated = true) @Nullable LeaveState state,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean toDecide,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(
                List.of(toDecide ? this.toDecide.of(actor, clock.instant()) : Filters.eq("hall", actor.hall())));
        add(wanted, "clerk", Sight.isWhole(actor) ? null : actor.id());
        add(wanted, "clerk", clerk);
        var wantedStatus = Parameters.either("status", status, state);
        add(wanted, "state", wantedStatus == null ? null : wantedStatus.name());
        if (from != null) {
            wanted.add(Filters.gt("to", dayOf(from).from()));
        }
        if (to != null) {
            wanted.add(Filters.lt("from", dayOf(to).to()));
        }
        return leaves.page(Filters.and(wanted), Sorts.descending("from"), paging.after(), paging.limit())
                .map(LeaveItem::of);
    }

    @GetMapping("/counts")
    @PreAuthorize(Who.STAFF)
    StatusCounts<LeaveState> counts(Actor actor) {
        return StatusCounts.of(LeaveState.values(), state -> {
            List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
            add(wanted, "clerk", Sight.isWhole(actor) ? null : actor.id());
            add(wanted, "state", state.name());
            return leaves.count(Filters.and(wanted));
        });
    }

    @GetMapping("/{no}")
    @PreAuthorize(Who.STAFF)
    ResponseEntity<LeaveWithActions> show(@PathVariable String no, Actor actor) {
        var leave = Who.known(no, actor);
        var found = newest.find(leave).orElseThrow(() -> HallGuard.unknown(no));
        var now = CommandContext.of(actor.id(), clock.instant());
        var may = actions.of(
                new WhatMayBeDone(leave.leaves(), leave.number(), who.acts(actor, leave, now.at()), now.at()),
                now,
                Map.of("no", no));
        return Answers.ok(new LeaveWithActions(LeaveItem.of(found.sheet()), may), found.version());
    }

    /** Why it was asked for; who looks is recorded (rule R3). */
    @GetMapping("/{no}/reason")
    @PreAuthorize(Who.STAFF)
    ReasonAnswer reason(@PathVariable String no, @ReadingReason String why, Actor actor) {
        who.checkReadsReason(actor, Who.known(no, actor), clock.instant());
        return new ReasonAnswer(
                no, vault.read(AttendanceKind.LEAVE.of(no), actor, why).getOrDefault(LeaveRequests.REASON, ""));
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }

    private Span dayOf(LocalDate date) {
        var day = Dates.check("date", date, clock.instant());
        return AttendanceBook.span(day, day);
    }
}
