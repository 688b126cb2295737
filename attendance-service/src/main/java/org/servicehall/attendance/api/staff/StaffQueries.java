package org.servicehall.attendance.api.staff;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.attendance.api.Dates;
import org.servicehall.attendance.domain.staff.WhatMayBeDone;
import org.servicehall.contracts.staff.StaffEvent;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.form.UserId;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.StaffDirectory;
import org.servicehall.platform.staff.StaffRecord;
import org.servicehall.platform.staff.StaffRecords;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody of the hall sees who works there: it hangs on the walls. */
@RestController
@RequestMapping("/api/staff")
@PreAuthorize(StaffQueries.EVERYBODY)
class StaffQueries {
    static final String EVERYBODY =
            "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT', 'AUDITOR', 'OPS')";

    private final View<StaffRecord> records;
    private final StaffDirectory directory;
    private final Halls halls;
    private final Actions actions;
    private final Clock clock;

    StaffQueries(View<StaffRecord> records, StaffDirectory directory, Halls halls, Actions actions, Clock clock) {
        this.records = records.kept();
        this.directory = directory;
        this.halls = halls;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param at who works there that day; today where it is left out */
    @GetMapping
    Page<StaffItem> find(
            Actor actor,
            @RequestParam(required = false) @WindowCode @Nullable String window,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable LocalDate at,
            Paging paging) {
        var day = at == null ? halls.today(actor.hall(), clock.instant()) : Dates.check("at", at, clock.instant());
        var hall = halls.get(actor.hall());
        return records.page(
                        Filters.and(Filters.eq("hall", hall.code()), holding(day, window, role)),
                        Sorts.ascending("hall"),
                        paging.after(),
                        paging.limit())
                .map(record -> StaffItem.of(record.on(day).orElseThrow(), hall, directory));
    }

    @GetMapping("/{user}")
    ResponseEntity<StaffWithActions> show(@PathVariable @UserId String user, MinimumVersion atLeast, Actor actor) {
        var id = StaffRecords.id(actor.hall(), user);
        var stream = StaffEvent.STREAM + ":" + id;
        Versioned<StaffRecord> found =
                records.findWithVersion(id, stream, atLeast.value()).orElseThrow(() -> HallGuard.unknown(user));
        var now = CommandContext.of(actor.id(), clock.instant());
        var today = halls.today(actor.hall(), now.at());
        var member = found.view().on(today).or(found.view()::latest).orElseThrow(() -> HallGuard.unknown(user));
        var item = StaffItem.of(member, halls.get(actor.hall()), directory);
        var may =
                actions.of(new WhatMayBeDone(id, DeputyController.appointer(actor), today), now, Map.of("user", user));
        return Answers.ok(new StaffWithActions(item, may), found.version());
    }

    /** What somebody has that day, of which no two hold at a time. */
    private static Bson holding(LocalDate day, @Nullable String window, @Nullable Role role) {
        List<Bson> post = new ArrayList<>(
                List.of(Filters.lte("from", day), Filters.or(Filters.eq("to", null), Filters.gte("to", day))));
        if (window != null) {
            post.add(Filters.eq("windows", window));
        }
        if (role != null) {
            post.add(Filters.eq("roles", role.name()));
        }
        return Filters.elemMatch("posts", Filters.and(post));
    }
}
