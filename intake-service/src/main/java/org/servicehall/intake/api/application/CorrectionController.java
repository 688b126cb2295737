package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.EnclosingCommands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Slips at reception, put right by who holds the application before it is accepted; both values are kept (rule S7). */
@RestController
class CorrectionController {
    private final EnclosingCommands commands;
    private final CorrectionDrafts drafts;

    CorrectionController(EnclosingCommands commands, CorrectionDrafts drafts) {
        this.commands = commands;
        this.drafts = drafts;
    }

    @PostMapping("/api/applications/{no}/correction")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<ActionAnswers.CorrectedSlips> correct(
            @PathVariable String no,
            @Valid @RequestBody ReceptionCorrection request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        ApplicationReceived received = drafts.received(no);
        Outcome outcome = commands.send(
                ApplicationEvent.STREAM + ":" + no,
                context,
                beside -> drafts.of(received, request, Acts.of(actor, context), beside));
        ReceptionCorrected event = outcome.only(ReceptionCorrected.class);
        return Answers.ok(
                new ActionAnswers.CorrectedSlips(event.fields(), event.missing(), outcome.version()),
                outcome.version());
    }
}
