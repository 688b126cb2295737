package org.servicehall.intake.api.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.api.paper.PaperAnswers.PaperVoiding;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.ReopenMaterial;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;
import org.servicehall.intake.domain.paper.PaperStatus;
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
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Voids what was kept by mistake, as another person's scan; what it was taken for is missing again (rule S4). */
@RestController
class PaperVoidingController {
    private final Looks looks;
    private final PaperFiles papers;
    private final Standings standings;
    private final Streams streams;
    private final Catalogue catalogue;
    private final Commands commands;
    private final TermSettings terms;
    private final Halls halls;

    PaperVoidingController(
            Looks looks,
            PaperFiles papers,
            Standings standings,
            Streams streams,
            Catalogue catalogue,
            Commands commands,
            TermSettings terms,
            Halls halls) {
        this.looks = looks;
        this.papers = papers;
        this.standings = standings;
        this.streams = streams;
        this.catalogue = catalogue;
        this.commands = commands;
        this.terms = terms;
        this.halls = halls;
    }

    /** @param reason why it was kept by mistake, without personal data */
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
        PaperSheet paper = papers.one(no, number);
        Standing standing = standings.of(no);
        if (standing == Standing.OPEN) {
            looks.checkHandles(no, actor);
        }
        Act act = Acts.of(actor, context);
        String reason = request.reason().strip();
        Outcome outcome =
                commands.send(new VoidPaper(no, number, act, actor.is(Role.OFFICE), reason, standing), context);
        boolean voided = outcome.first(PaperVoided.class).isPresent();
        boolean reopened = voided && standing == Standing.OPEN && isReopened(no, paper, act, reason, context);
        PaperStatus status = voided ? PaperStatus.VOIDED : paper.status();
        return Answers.ok(new PaperVoiding(no, number, status, reopened, outcome.version()), outcome.version());
    }

    /** Only what was handed in online and confirmed was itself what was brought; a scan goes beside what the counter has seen. */
    private boolean isReopened(String no, PaperSheet paper, Act act, String reason, CommandContext context) {
        String item = paper.item();
        if (!paper.wasConfirmed() || item == null) {
            return false;
        }
        var limits = terms.limits(halls.deadlines(no.substring(0, no.indexOf('-'))));
        var reopen = new ReopenMaterial(no, act, item, isPrincipal(no, item), reason, limits);
        return Refusal.of(() -> commands.send(reopen, PaperDecisionController.ofMaterials(context)))
                .isEmpty();
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
