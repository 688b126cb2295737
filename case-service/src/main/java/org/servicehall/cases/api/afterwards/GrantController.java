package org.servicehall.cases.api.afterwards;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.domain.grant.GrantAct;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.domain.grant.GrantQuestion.WhatMayBeDone;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.grant.GrantEvent;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.MinimumVersion;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.Versioned;
import org.servicehall.platform.view.View;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Grants that run, expire or are taken back (C5). */
@RestController
@RequestMapping("/api/grants")
class GrantController {
    private static final String READERS = "hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')";

    private final Commands commands;
    private final View<GrantItem> grants;
    private final Actions actions;
    private final Clock clock;

    GrantController(Commands commands, View<GrantItem> grants, Actions actions, Clock clock) {
        this.commands = commands;
        this.grants = grants.kept();
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * A grant without the reference of its holder.
     *
     * @param actions what the asker may do with it now
     */
    record GrantLine(
            String no,
            String matterId,
            LocalizedText matterName,
            String maskedName,
            Instant begunAt,
            @Nullable Instant expiresAt,
            @Nullable End end,
            @Nullable String endedWith,
            @Nullable String reason,
            @Nullable Instant endedAt,
            List<Action> actions) {
        static GrantLine of(GrantItem grant, List<Action> actions) {
            return new GrantLine(
                    grant.grantNo(),
                    grant.matterId(),
                    grant.matterName(),
                    grant.maskedName(),
                    grant.begunAt(),
                    grant.expiresAt(),
                    grant.end(),
                    grant.endedWith(),
                    grant.reason(),
                    grant.endedAt(),
                    actions);
        }
    }

    record Revocation(@NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record Revoked(String no, Instant endedAt, long version) {}

    /** @param running only those that are not over */
    @GetMapping
    @PreAuthorize(READERS)
    Page<GrantLine> find(
            Actor actor,
            @RequestParam(required = false) @MatterId @Nullable String matter,
            @RequestParam(defaultValue = "false") boolean running,
            Paging paging) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
        if (matter != null) {
            wanted.add(Filters.eq("matterId", matter));
        }
        if (running) {
            wanted.add(Filters.eq("endedAt", null));
        }
        return grants.page(Filters.and(wanted), Sorts.descending("begunAt"), paging.after(), paging.limit())
                .map(grant -> GrantLine.of(grant, mayBeDone(grant)));
    }

    @GetMapping("/{no}")
    @PreAuthorize(READERS)
    ResponseEntity<GrantLine> show(@PathVariable String no, MinimumVersion atLeast, Actor actor) {
        HallGuard.check(actor, no);
        String stream = GrantEvent.STREAM + ":" + no;
        Versioned<GrantItem> found =
                grants.findWithVersion(no, stream, atLeast.value()).orElseThrow(() -> HallGuard.unknown(no));
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        List<Action> may = actions.of(new WhatMayBeDone(no), now, Map.of("no", no));
        return Answers.ok(GrantLine.of(found.view(), may), found.version());
    }

    /** Of a whole page by what the view knows: no stream is read for each line. */
    private List<Action> mayBeDone(GrantItem grant) {
        return actions.of(GrantAct.offers(grant.end() != null), Map.of("no", grant.grantNo()));
    }

    @PostMapping("/{no}/revocation")
    @PreAuthorize("hasRole('LEAD')")
    ResponseEntity<Revoked> revoke(
            @PathVariable String no, @Valid @RequestBody Revocation request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        String reason = Texts.required(request.reason());
        var outcome = commands.send(new EndGrant(no, End.REVOKED, null, reason, context.at()), context);
        return Answers.ok(
                new Revoked(no, outcome.only(GrantEnded.class).endedAt(), outcome.version()), outcome.version());
    }
}
