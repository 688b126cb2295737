package org.servicehall.cases.api.handling;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.domain.CaseCommand.LodgeObjection;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.StageEvent.ObjectionLodged;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.AnyPhone;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Unguarded;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections by anybody to what hangs on the notice board, with or without a name; the answer goes by receipt (C3). */
@RestController
@RequestMapping("/api/public/objections")
class PublicObjectionController {
    private static final int LONGEST_TEXT = 4000;
    /** In place of a clerk's summary: what was said is in the vault. */
    private static final String SUMMARY = "群众提出的异议，内容加密保存，由处理人查看";
    /** What is not on the board is nobody's business. */
    private static final Set<String> NOT_ON_THE_BOARD =
            Set.of("nothing-published", "case-completed", "case-already-decided");

    private final EnclosingCommands commands;
    private final Objections objections;
    private final Streams streams;
    private final QueryCodes codes;

    PublicObjectionController(EnclosingCommands commands, Objections objections, Streams streams, QueryCodes codes) {
        this.commands = commands;
        this.objections = objections;
        this.streams = streams;
        this.codes = codes;
    }

    /**
     * @param caseNo as it hangs on the notice board
     * @param text the objector's own words
     */
    record PublicObjectionRequest(
            @NotBlank @CaseNumber String caseNo,

            @Unguarded(KEPT_IN_VAULT) @NotBlank @Size(max = LONGEST_TEXT)
            String text,

            @Unguarded(KEPT_IN_VAULT) @Size(max = 60) @Nullable
            String name,

            @Unguarded(KEPT_IN_VAULT) @AnyPhone @Nullable String phone) {}

    /** Number and code open the answer. */
    record ObjectionReceiptAnswer(
            String no,
            String queryCode,
            LocalizedText matterName,
            LocalizedText stage,
            Instant lodgedAt,
            long version) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ObjectionReceiptAnswer> lodge(
            @Valid @RequestBody PublicObjectionRequest request, CommandContext context) {
        var outcome = lodged(request, context.asThePublic());
        var receipt = new ObjectionReceipt(
                request.caseNo(), outcome.only(ObjectionLodged.class).number());
        var progress = progress(receipt);
        var answer = new ObjectionReceiptAnswer(
                receipt.no(),
                codes.codeFor(receipt.no()),
                progress.matterName(),
                progress.stage(),
                progress.lodgedAt(),
                outcome.version());
        return Answers.created(URI.create("/api/public/objections/" + receipt.no()), answer, answer.version());
    }

    /** A wrong code gets the answer of a number nobody has. */
    @GetMapping("/{no}")
    ObjectionProgress progress(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code) {
        return ObjectionReceipt.parse(no)
                .filter(_ -> codes.opens(no, code))
                .map(this::progress)
                .orElseThrow(() -> HallGuard.unknown(no));
    }

    private ObjectionProgress progress(ObjectionReceipt receipt) {
        List<Object> events = streams.read(stream(receipt.caseNo())).orElse(List.of()).stream()
                .map(RecordedEvent::payload)
                .toList();
        return ObjectionProgress.of(receipt, events).orElseThrow(() -> HallGuard.unknown(receipt.no()));
    }

    private Outcome lodged(PublicObjectionRequest request, CommandContext context) {
        var said = Map.of("text", request.text(), "name", text(request.name()), Vault.PHONE, text(request.phone()));
        try {
            return commands.send(stream(request.caseNo()), context, beside -> {
                var objector = objections.put(beside, request.caseNo(), said);
                return new LodgeObjection(request.caseNo(), SUMMARY, objector, context.at());
            });
        } catch (Refusal refused) {
            throw NOT_ON_THE_BOARD.contains(refused.code()) ? HallGuard.unknown(request.caseNo()) : refused;
        }
    }

    private static String stream(String no) {
        return CaseEvent.STREAM + ":" + no;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
