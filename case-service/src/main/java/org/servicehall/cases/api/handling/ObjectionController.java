package org.servicehall.cases.api.handling;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionDecided;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objections to what is published (C3). Who objects, and in which words, goes to the vault. */
@RestController
@RequestMapping("/api/cases/{no}/objection")
class ObjectionController {
    private static final int LONGEST_STATEMENT = 4000;

    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final Objections objections;
    private final QueryCodes codes;

    ObjectionController(Commands commands, EnclosingCommands enclosing, Objections objections, QueryCodes codes) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.objections = objections;
        this.codes = codes;
    }

    /**
     * @param summary the clerk's words, without personal data
     * @param statement the objector's own words
     */
    record ObjectionRequest(
            @NotBlank @Size(max = Texts.LONGEST) String summary,

            @Unguarded(KEPT_IN_VAULT) @Size(max = LONGEST_STATEMENT) @Nullable
            String statement,

            @Unguarded(KEPT_IN_VAULT) @Size(max = 60) @Nullable
            String name,

            @Unguarded(KEPT_IN_VAULT) @Size(max = 20) @Nullable
            String phone) {}

    /** Receipt and code, handed to the objector, open the answer at the public door. */
    record ObjectionAnswer(
            String no, int number, String receiptNo, String queryCode, String stage, Instant lodgedAt, long version) {}

    /** @param legalBasis needed where the objection is upheld */
    record ObjectionDecisionRequest(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = Texts.LONGEST) String reason,
            @Size(max = Texts.LONGEST) @Nullable String legalBasis) {}

    record ObjectionDecisionAnswer(
            String no, int number, boolean upheld, boolean caseStopped, Instant decidedAt, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<ObjectionAnswer> lodge(
            @PathVariable String no,
            @Valid @RequestBody ObjectionRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var summary = Texts.required(request.summary());
        var said = Map.of(
                "text", text(request.statement()), "name", text(request.name()), Vault.PHONE, text(request.phone()));
        var outcome = enclosing.send(
                CaseEvent.STREAM + ":" + no,
                context,
                beside -> new LodgeObjection(no, summary, objections.put(beside, no, said), context.at()));
        var lodged = outcome.only(ObjectionLodged.class);
        var receipt = new ObjectionReceipt(no, lodged.number()).no();
        var answer = new ObjectionAnswer(
                no,
                lodged.number(),
                receipt,
                codes.codeFor(receipt),
                lodged.stage(),
                lodged.lodgedAt(),
                outcome.version());
        return Answers.ok(answer, answer.version());
    }

    @PostMapping("/{number}/decision")
    @PreAuthorize("hasAnyRole('LEAD', 'OFFICE')")
    ResponseEntity<ObjectionDecisionAnswer> decide(
            @PathVariable String no,
            @PathVariable int number,
            @Valid @RequestBody ObjectionDecisionRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new DecideObjection(
                no,
                number,
                request.upheld(),
                Texts.required(request.reason()),
                Texts.checked(request.legalBasis()),
                Who.acts(actor),
                context.at());
        var outcome = commands.send(command, context);
        var decided = outcome.only(ObjectionDecided.class);
        var answer = new ObjectionDecisionAnswer(
                no,
                decided.number(),
                decided.upheld(),
                outcome.first(CaseDecided.class).isPresent(),
                decided.decidedAt(),
                outcome.version());
        return Answers.ok(answer, outcome.version());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
