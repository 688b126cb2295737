package org.servicehall.cases.api.afterwards;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.domain.grant.GrantCommand.EndGrant;
import org.servicehall.cases.view.grant.GrantItem;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.grant.GrantEvent.End;
import org.servicehall.contracts.grant.GrantEvent.GrantEnded;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.MatterId;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.view.Page;
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
    private final Commands commands;
    private final View<GrantItem> grants;

    GrantController(Commands commands, View<GrantItem> grants) {
        this.commands = commands;
        this.grants = grants;
    }

    /** A grant without the reference of its holder. */
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
            @Nullable Instant endedAt) {
        static GrantLine of(GrantItem grant) {
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
                    grant.endedAt());
        }
    }

    record Revocation(@NotBlank @Size(max = Texts.LONGEST) String reason) {}

    record Revoked(String no, Instant endedAt, long version) {}

    /** @param running only those that are not over */
    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
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
                .map(GrantLine::of);
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
