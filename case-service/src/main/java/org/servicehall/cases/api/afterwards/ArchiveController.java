package org.servicehall.cases.api.afterwards;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.RequestsOfLeads;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.archive.ArchiveQuestion.WhatMayBeDone;
import org.servicehall.cases.view.archive.ArchivedFile;
import org.servicehall.cases.view.archive.FileContents;
import org.servicehall.cases.view.archive.LoanLine;
import org.servicehall.cases.view.archive.Loans;
import org.servicehall.contracts.archive.ArchiveEvent;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
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

/** Files in the archive and what is lent of them (R1, R2). */
@RestController
@RequestMapping("/api/archive")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
class ArchiveController {
    private static final Set<String> LOAN_DECIDED = Set.of("archive.approveLoan", "archive.refuseLoan");

    private final View<ArchivedFile> files;
    private final View<LoanLine> loans;
    private final FileContents contents;
    private final Halls halls;
    private final Actions actions;
    private final RequestsOfLeads leads;
    private final Clock clock;

    ArchiveController(
            View<ArchivedFile> files,
            View<LoanLine> loans,
            FileContents contents,
            Halls halls,
            Actions actions,
            RequestsOfLeads leads,
            Clock clock) {
        this.files = files.kept();
        this.loans = loans.kept();
        this.contents = contents;
        this.halls = halls;
        this.actions = actions;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * @param unchanged whether what the file holds is what was archived
     * @param missingPapers numbers of the scans and photos that are not there any more as they were archived (S4)
     * @param actions what the asker may do with it now
     */
    record FileAnswer(ArchivedFile file, boolean unchanged, List<Integer> missingPapers, List<Action> actions) {}

    @GetMapping
    Page<ArchivedFile> all(Paging paging, Actor actor) {
        return files.page(
                Filters.eq("hall", actor.hall()), Sorts.descending("archiveNo"), paging.after(), paging.limit());
    }

    @GetMapping("/{no}")
    ResponseEntity<FileAnswer> one(@PathVariable String no, Actor actor) {
        HallGuard.check(actor, no);
        Versioned<ArchivedFile> found = files.findWithVersion(no, ArchiveEvent.STREAM + ":" + no, OptionalLong.empty())
                .orElseThrow(() -> HallGuard.unknown(no));
        ArchivedFile file = found.view();
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        List<Action> may = actions.of(
                actor,
                right -> new WhatMayBeDone(no, Who.acts(right)),
                now,
                Map.of("no", no),
                (right, offer) -> !LOAN_DECIDED.contains(offer.operation())
                        || leads.mayDecideOnLoan(
                                right,
                                no,
                                Integer.parseInt(
                                        Objects.requireNonNull(offer.in().get("loan"))),
                                now.at()));
        return Answers.ok(
                new FileAnswer(file, contents.isUnchanged(file), contents.missing(file), may), found.version());
    }

    /**
     * @param overdue only what should be back and isn't
     * @param toDecide only requests that wait for the asker's word
     */
    @GetMapping("/loans")
    Page<LoanLine> loans(
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "false") boolean toDecide,
            @RequestParam(required = false) LoanLine.@Nullable State status,
            Paging paging,
            Actor actor) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", actor.hall())));
        if (status != null) {
            wanted.add(Filters.eq("state", status.name()));
        }
        if (overdue) {
            wanted.add(Loans.overdue(halls.today(actor.hall(), clock.instant())));
        }
        if (toDecide) {
            wanted.add(Loans.toDecide(leads.waitingFor(actor, Loans.ASKED_BY, clock.instant())));
        }
        return loans.page(Filters.and(wanted), Sorts.descending("requestedAt"), paging.after(), paging.limit());
    }

    @GetMapping("/loans/counts")
    StatusCounts<LoanLine.State> counts(Actor actor) {
        return StatusCounts.of(
                LoanLine.State.values(),
                status ->
                        loans.count(Filters.and(Filters.eq("hall", actor.hall()), Filters.eq("state", status.name()))));
    }
}
