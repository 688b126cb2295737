package org.servicehall.accountability.api.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.domain.complaint.EventIds;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.LedgerBook;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerEntry.State;
import org.servicehall.accountability.ledger.Standing;
import org.servicehall.accountability.ledger.Standings;
import org.servicehall.accountability.vault.ComplaintKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ComplaintEvent;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.StaleVersion;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.TextGuard;
import org.servicehall.platform.vault.VaultId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers to findings (rule B9): entries themselves, by which alone a finding comes to stand otherwise. */
@RestController
@RequestMapping("/api/ledger/{number}")
class LedgerAnswerController {
    private static final String COMPLAINTS = ComplaintEvent.STREAM + ":";

    private final LedgerBook book;
    private final Standings standings;
    private final OwnComplaints complaints;
    private final TextGuard guard;

    LedgerAnswerController(LedgerBook book, Standings standings, OwnComplaints complaints, TextGuard guard) {
        this.book = book;
        this.standings = standings;
        this.complaints = complaints;
        this.guard = guard;
    }

    record Explanation(@NotBlank @Size(max = 500) String text) {}

    record Acceptance(
            @NotNull Boolean accepted,
            @Nullable @Size(max = 500) String remark) {}

    /** @param evidence ids of events that show it; needed where the system proved the finding */
    record Correction(
            @NotBlank @Size(max = 500) String reason,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 160) String> evidence) {
        List<String> named() {
            return evidence == null ? List.of() : evidence.stream().distinct().toList();
        }
    }

    record CorrectionConfirmation(
            @NotNull Boolean confirmed,
            @Nullable @Size(max = 500) String remark) {}

    /**
     * The answer as it stands in the book.
     *
     * @param version of the finding with it
     */
    record Answered(long number, long answers, State status, String hash, long version) {}

    /** The person an entry is about explains it; for everybody else there is no such entry. */
    @PostMapping("/explanation")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'DEPARTMENT')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered> explain(
            Actor actor,
            @PathVariable @Min(1) @Max(Integer.MAX_VALUE) long number,
            @Valid @RequestBody Explanation request,
            CommandContext context) {
        var answer = answer(State.EXPLAINED, request.text(), List.of(), context);
        return answered(EntryAct.EXPLAIN, actor, number, context, _ -> answer, _ -> {});
    }

    /** The lead accepts an explanation, or refuses it: then it is open again. */
    @PostMapping("/explanation-acceptance")
    @PreAuthorize("hasRole('LEAD')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered> accept(
            Actor actor,
            @PathVariable @Min(1) @Max(Integer.MAX_VALUE) long number,
            @Valid @RequestBody Acceptance request,
            CommandContext context) {
        var answer = answer(request.accepted() ? State.EXCUSED : State.OPEN, request.remark(), List.of(), context);
        return answered(EntryAct.ACCEPT_EXPLANATION, actor, number, context, _ -> answer, this::checkReporters);
    }

    /** Answers a wrong entry, which counts no more; of what the system proved it is a proposal that another confirms. */
    @PostMapping("/correction")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered> correct(
            Actor actor,
            @PathVariable @Min(1) @Max(Integer.MAX_VALUE) long number,
            @Valid @RequestBody Correction request,
            CommandContext context) {
        return answered(EntryAct.CORRECT, actor, number, context, at -> correction(at, request, context), standing -> {
            checkEvidence(standing, request.named());
            checkReporters(standing);
        });
    }

    private static Answer correction(Standing standing, Correction request, CommandContext context) {
        boolean proposed = LedgerRules.isProvedBySystem(standing.finding());
        return answer(proposed ? standing.state() : State.CORRECTED, request.reason(), request.named(), context);
    }

    private static void checkEvidence(Standing standing, List<String> evidence) {
        if (evidence.isEmpty() && LedgerRules.isProvedBySystem(standing.finding())) {
            throw Refusal.unprocessable("correction-needs-evidence", "B9").at("evidence");
        }
        if (!evidence.stream()
                .allMatch(id -> EventIds.isOfHall(id, standing.finding().hall()))) {
            throw Refusal.unprocessable("no-event-of-this-hall", "B9").at("evidence");
        }
    }

    /** Another of the office or the leading group says whether who proposed a correction is right. */
    @PostMapping("/correction-confirmation")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered> confirmCorrection(
            Actor actor,
            @PathVariable @Min(1) @Max(Integer.MAX_VALUE) long number,
            @Valid @RequestBody CorrectionConfirmation request,
            CommandContext context) {
        return answered(
                EntryAct.CONFIRM_CORRECTION,
                actor,
                number,
                context,
                standing -> confirmation(standing, request, context),
                this::checkReporters);
    }

    /** With the evidence of the proposal, which is there while the finding waits for this. */
    private Answer confirmation(Standing standing, CorrectionConfirmation request, CommandContext context) {
        if (!request.confirmed()) {
            return answer(standing.state(), request.remark(), List.of(), context);
        }
        var finding = standing.finding();
        List<String> evidence = standing.steps().reversed().stream()
                .flatMap(step -> Stream.ofNullable(book.find(finding.hall(), step.number())))
                .filter(entry -> entry.by().equals(standing.proposedBy()))
                .map(LedgerEntry::evidence)
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(List.of());
        return answer(State.CORRECTED, request.remark(), evidence, context);
    }

    /**
     * Of the complaints that the finding comes from. The explanation of the person concerned is not held to them: a refusal
     * would say that a guess is right (rule B7).
     */
    private static List<VaultId> reporters(Standing standing) {
        return standing.finding().evidence().stream()
                .filter(event -> event.startsWith(COMPLAINTS))
                .map(event -> event.substring(COMPLAINTS.length(), event.indexOf('@')))
                .map(ComplaintKind::reporterOf)
                .toList();
    }

    private void checkReporters(Standing standing) {
        guard.check(reporters(standing));
    }

    private ResponseEntity<Answered> answered(
            EntryAct act,
            Actor actor,
            long number,
            CommandContext context,
            Function<Standing, Answer> answer,
            Consumer<Standing> text) {
        var entry = book.answer(actor.hall(), number, once(actor.hall(), number, context), standing -> {
                    if (complaints.showIn(standing.finding(), actor)) {
                        throw HallGuard.unknown(Long.toString(number));
                    }
                    act.check(standing, actor);
                    text.accept(standing);
                    expected(LedgerRules.shown(actor, standing), context);
                    return Optional.of(answer.apply(standing));
                })
                .orElseThrow(() -> HallGuard.unknown(Long.toString(number)));
        var body = new Answered(entry.number(), entry.answers(), entry.state(), entry.hash(), version(actor, entry));
        return Answers.created(URI.create("/api/ledger/" + entry.number()), body, body.version());
    }

    /** The version with this very answer, also when the request comes again after others. */
    private long version(Actor actor, LedgerEntry answer) {
        var standing = standings.find(answer.hall(), answer.answers());
        return standing == null
                ? 0
                : LedgerRules.shown(actor, standing).steps().stream()
                        .filter(step -> step.number() <= answer.number())
                        .count();
    }

    private static void expected(Standing standing, CommandContext context) {
        var expected = context.expectedVersion();
        if (expected != null && expected != standing.version()) {
            var finding = standing.finding();
            throw new StaleVersion(finding.hall() + "/" + finding.number(), expected, standing.version());
        }
    }

    private static LedgerBook.@Nullable Once once(String hall, long number, CommandContext context) {
        var key = context.key();
        if (key == null) {
            return null;
        }
        var name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new LedgerBook.Once("Ledger:" + hall + "-" + number + "#" + name, context.fingerprint());
    }

    private static Answer answer(State state, @Nullable String remark, List<String> evidence, CommandContext context) {
        var text = remark == null || remark.isBlank() ? null : remark.strip();
        return new Answer(state, text, context.by(), context.standsInFor(), evidence, context.at());
    }
}
