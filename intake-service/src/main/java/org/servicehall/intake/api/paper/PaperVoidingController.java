package org.servicehall.intake.api.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.api.paper.PaperAnswers.PaperVoiding;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.SupplementCommand.ReopenMaterial;
import org.servicehall.intake.domain.paper.PaperCommand.Holder;
import org.servicehall.intake.domain.paper.PaperCommand.Holders;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.OpenedAgain;
import org.servicehall.intake.paper.OpenedAgain.Since;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.paper.Standings;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Voids what was kept by mistake, as another person's scan; what it was taken for is missing again (rules S4, N3). */
@RestController
class PaperVoidingController {
    private final Looks looks;
    private final PaperFiles papers;
    private final Standings standings;
    private final Holders holders;
    private final OpenedAgain openedAgain;
    private final Streams streams;
    private final Catalogue catalogue;
    private final Commands commands;
    private final NoticeNumbers numbers;
    private final TermSettings terms;
    private final Halls halls;

    PaperVoidingController(
            Looks looks,
            PaperFiles papers,
            Standings standings,
            Holders holders,
            OpenedAgain openedAgain,
            Streams streams,
            Catalogue catalogue,
            Commands commands,
            NoticeNumbers numbers,
            TermSettings terms,
            Halls halls) {
        this.looks = looks;
        this.papers = papers;
        this.standings = standings;
        this.holders = holders;
        this.openedAgain = openedAgain;
        this.streams = streams;
        this.catalogue = catalogue;
        this.commands = commands;
        this.numbers = numbers;
        this.terms = terms;
        this.halls = halls;
    }

    /** @param reason why it was kept by mistake, without personal data; its resident reads it */
    record PaperVoidingRequest(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/api/applications/{no}/papers/{number}/voiding")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<PaperVoiding> voidIt(
            @PathVariable String no,
            @PathVariable int number,
            @Valid @RequestBody PaperVoidingRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Act act = Acts.of(actor, context);
        Standing standing = standings.of(no);
        if (standing == Standing.OPEN) {
            looks.checkHandles(no, actor);
            checkHolder(no, act);
        }
        String reason = request.reason().strip();
        var command = new VoidPaper(no, number, act, actor.is(Role.OFFICE), reason, standing);
        try {
            Outcome outcome = commands.send(command, context);
            boolean voided = outcome.first(PaperVoided.class).isPresent();
            boolean reopened = voided && isOpenedAgain(command, context);
            PaperStatus status =
                    voided ? PaperStatus.VOIDED : papers.one(no, number).status();
            return answer(command, status, reopened, outcome.version());
        } catch (Refusal refused) {
            if (!refused.code().equals("paper-not-standing") || !isOpenedAfterwards(command, context)) {
                throw refused;
            }
            return answer(command, PaperStatus.VOIDED, true, papers.version(no));
        }
    }

    private ResponseEntity<PaperVoiding> answer(VoidPaper of, PaperStatus status, boolean reopened, long version) {
        String notice = reopened ? noticeOf(papers.one(of.applicationNo(), of.number()), of.applicationNo()) : null;
        return Answers.ok(
                new PaperVoiding(of.applicationNo(), of.number(), status, reopened, notice, version), version);
    }

    private @Nullable String noticeOf(PaperSheet voided, String no) {
        return voided.itemProved()
                .flatMap(item -> voided.voidedAt().map(at -> openedAgain.noticeOf(no, item, at)))
                .orElse(null);
    }

    /** Who is asked to take it over looks at it, and doesn't decide on it yet (F1). */
    private void checkHolder(String no, Act act) {
        holders.at(no, act.at())
                .map(Holder::clerk)
                .filter(clerk -> !act.isFor(clerk))
                .ifPresent(clerk -> {
                    if (!act.lead()) {
                        throw Refusal.forbidden("not-the-holder", "F1", clerk);
                    }
                });
    }

    /** Also where it was asked before, and whatever became of the application since. */
    private boolean isOpenedAgain(VoidPaper command, CommandContext context) {
        return sinceVoided(command) == Since.OPENED || isOpenedAfterwards(command, context);
    }

    /** What was voided and not recorded as missing, as where that broke off between the two, is when it is voided again. */
    private boolean isOpenedAfterwards(VoidPaper command, CommandContext context) {
        return command.standing() == Standing.OPEN
                && sinceVoided(command) == Since.NOTHING
                && isReopened(command, context);
    }

    /** Null of what proved no item: a scan goes beside what the counter has seen. */
    private @Nullable Since sinceVoided(VoidPaper command) {
        PaperSheet paper = papers.one(command.applicationNo(), command.number());
        Optional<Instant> voidedAt = paper.voidedAt();
        return paper.itemProved()
                .flatMap(item -> voidedAt.map(at -> openedAgain.of(command.applicationNo(), item, at)))
                .orElse(null);
    }

    private boolean isReopened(VoidPaper command, CommandContext context) {
        String no = command.applicationNo();
        String hall = no.substring(0, no.indexOf('-'));
        String item = papers.one(no, command.number()).itemProved().orElseThrow();
        CommandContext ofMaterials = PaperDecisionController.ofMaterials(context);
        var reopen = new ReopenMaterial(
                no,
                command.act(),
                item,
                isPrincipal(no, item),
                command.reason(),
                numbers.onIssue(hall, NoticeKind.SUPPLEMENT, ofMaterials),
                terms.seasonGrace(halls.calendar(hall), command.act().at()),
                terms.limits(halls.deadlines(hall)));
        return Refusal.of(() -> commands.send(reopen, ofMaterials)).isEmpty();
    }

    private boolean isPrincipal(String no, String item) {
        var received = (ApplicationReceived) streams.read(ApplicationEvent.STREAM + ":" + no)
                .orElse(List.of())
                .getFirst()
                .payload();
        return catalogue.version(received.hall(), received.matterId(), received.matterVersion()).materials().stream()
                .anyMatch(material -> material.code().equals(item) && material.principal());
    }
}
