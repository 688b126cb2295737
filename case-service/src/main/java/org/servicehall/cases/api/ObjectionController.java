package org.servicehall.cases.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand.DecideObjection;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.ObjectionDecided;
import org.servicehall.contracts.cases.CaseEvent.ObjectionLodged;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
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
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class ObjectionController {
    private static final int LONGEST_STATEMENT = 4000;

    private final Commands commands;
    private final Vault vault;

    ObjectionController(Commands commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    /**
     * @param summary the clerk's words, without personal data
     * @param statement the objector's own words
     */
    record ObjectionRequest(
            @NotBlank @Size(max = Texts.LONGEST) String summary,
            @Size(max = LONGEST_STATEMENT) @Nullable String statement,
            @Size(max = 60) @Nullable String name,
            @Size(max = 20) @Nullable String phone) {}

    record ObjectionAnswer(String caseNo, int number, String stage, Instant lodgedAt, long version) {}

    /** @param legalBasis needed where the objection is upheld */
    record ObjectionDecisionRequest(
            @NotNull Boolean upheld,
            @NotBlank @Size(max = Texts.LONGEST) String reason,
            @Size(max = Texts.LONGEST) @Nullable String legalBasis) {}

    record ObjectionDecisionAnswer(
            String caseNo, int number, boolean upheld, boolean caseStopped, Instant decidedAt, long version) {}

    @PostMapping
    ResponseEntity<ObjectionAnswer> lodge(
            @PathVariable String no,
            @Valid @RequestBody ObjectionRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var summary = Texts.required("summary", request.summary());
        var objector = keep(no, request, actor, context);
        var outcome = commands.send(new LodgeObjection(no, summary, objector, context.at()), context);
        var lodged = outcome.only(ObjectionLodged.class);
        return Answers.ok(
                new ObjectionAnswer(no, lodged.number(), lodged.stage(), lodged.lodgedAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/{number}/decision")
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
                Texts.required("reason", request.reason()),
                Texts.checked("legalBasis", request.legalBasis()),
                actor.id(),
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

    /**
     * The same request again finds the same person, so that it leaves nothing behind twice; another request under its key
     * does not, so that it can't replace what the first one said.
     */
    private String keep(String no, ObjectionRequest request, Actor actor, CommandContext context) {
        String key = context.key() == null ? UUID.randomUUID().toString() : context.key() + "/" + context.fingerprint();
        String objector = vault.personRef(actor.hall(), null, no + "/" + key);
        Map<String, String> fields = new HashMap<>();
        put(fields, "text", request.statement());
        put(fields, "name", request.name());
        put(fields, Vault.PHONE, request.phone());
        if (!fields.isEmpty()) {
            vault.put(no + "/" + objector, objector, fields);
        }
        return objector;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
