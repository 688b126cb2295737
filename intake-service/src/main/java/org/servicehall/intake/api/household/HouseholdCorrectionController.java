package org.servicehall.intake.api.household;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.function.Consumer;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.NameCorrected;
import org.servicehall.contracts.household.HouseholdEvent.RegistrationCorrected;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdPersonAnswer;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdRegistrationCorrected;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdNameRight;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdRegistrationRight;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectName;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectRegistration;
import org.servicehall.intake.domain.household.HouseholdCommand.Seen;
import org.servicehall.intake.household.HouseholdClaims;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.intake.view.household.HouseholdSheet.Member;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was typed wrongly off a household's book is put right; what was wrong stays, sealed as it was (rules S7, S8). */
@RestController
@RequestMapping("/api/households/{no}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class HouseholdCorrectionController {
    private final EnclosingCommands commands;
    private final HouseholdClaims claims;
    private final HouseholdEntries entries;
    private final HouseholdQueries households;
    private final Halls halls;

    HouseholdCorrectionController(
            EnclosingCommands commands,
            HouseholdClaims claims,
            HouseholdEntries entries,
            HouseholdQueries households,
            Halls halls) {
        this.commands = commands;
        this.claims = claims;
        this.entries = entries;
        this.households = households;
        this.halls = halls;
    }

    /** Who has another number is another person: they are recorded in error, and the right one joins. */
    @PostMapping("/members/{person}/name")
    ResponseEntity<HouseholdPersonAnswer> correctName(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody HouseholdNameRight request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Seen seen = seen(request.evidence(), actor, context);
        Outcome outcome = commands.send(
                stream(no),
                context,
                beside -> new CorrectName(
                        no, person, () -> entries.rename(no, member(no, person), request.name(), beside), seen));
        NameCorrected event = outcome.only(NameCorrected.class);
        return Answers.ok(
                HouseholdPersonAnswer.of(no, event.member(), event.recordedAt(), outcome.version()), outcome.version());
    }

    /** Asked when it is decided, so that a repeated request finds what it recorded. */
    private Member member(String no, String person) {
        return households.now(no).stream()
                .flatMap(sheet -> sheet.present().stream())
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> HallGuard.unknown(person));
    }

    /** A book by its right number is this household's, unless another has it; the wrong one is nobody's then. */
    @PostMapping("/registration")
    ResponseEntity<HouseholdRegistrationCorrected> correctRegistration(
            @PathVariable String no,
            @Valid @RequestBody HouseholdRegistrationRight request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Seen seen = seen(request.evidence(), actor, context);
        HouseholdClaims.Attempt attempt = claims.attempt(no);
        Outcome outcome = commands.send(stream(no), context, beside -> {
            beside.ifRefused(attempt::end);
            return command(no, request, actor.hall(), attempt, beside, seen);
        });
        attempt.end();
        RegistrationCorrected event = outcome.only(RegistrationCorrected.class);
        claims.release(no, event.wrongBook());
        return Answers.ok(
                new HouseholdRegistrationCorrected(no, event.community(), event.recordedAt(), outcome.version()),
                outcome.version());
    }

    /** Where only the village was wrong, it says nothing of the book, which may be put right at the same time. */
    private CorrectRegistration command(
            String no,
            HouseholdRegistrationRight request,
            String hall,
            HouseholdClaims.Attempt attempt,
            Envelope beside,
            Seen seen) {
        String bookNo = request.bookNo();
        String right = bookNo == null ? null : entries.book(hall, bookNo);
        Consumer<String> lay = keeper -> {
            attempt.book(Objects.requireNonNull(right));
            entries.layBook(no, member(no, keeper), Objects.requireNonNull(bookNo), beside);
        };
        return new CorrectRegistration(no, right, request.community(), beside.mark(), lay, seen);
    }

    private Seen seen(String evidence, Actor actor, CommandContext context) {
        return new Seen(evidence, halls.today(actor.hall(), context.at()), context.by(), context.at());
    }

    private static String stream(String no) {
        return HouseholdEvent.STREAM + ":" + no;
    }
}
