package org.servicehall.intake.api.household;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.GrantsReviewed;
import org.servicehall.contracts.household.HouseholdEvent.HeadChanged;
import org.servicehall.contracts.household.HouseholdEvent.MemberJoined;
import org.servicehall.contracts.household.HouseholdEvent.MemberLeft;
import org.servicehall.contracts.household.HouseholdEvent.MembershipCorrected;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdPersonAnswer;
import org.servicehall.intake.api.household.HouseholdRequests.GrantReviewing;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdHeading;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdJoining;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdLeaving;
import org.servicehall.intake.api.household.HouseholdRequests.MembershipCorrecting;
import org.servicehall.intake.domain.household.HouseholdCommand;
import org.servicehall.intake.domain.household.HouseholdCommand.AddMember;
import org.servicehall.intake.domain.household.HouseholdCommand.ChangeHead;
import org.servicehall.intake.domain.household.HouseholdCommand.CorrectMembership;
import org.servicehall.intake.domain.household.HouseholdCommand.RecordLeaving;
import org.servicehall.intake.domain.household.HouseholdCommand.ReviewGrants;
import org.servicehall.intake.domain.household.HouseholdCommand.Seen;
import org.servicehall.intake.household.HouseholdClaims;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What changes about who is of a household, each on evidence; what was wrong is put right by a further act (rule S8). */
@RestController
@RequestMapping("/api/households/{no}/members")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class MembershipController {
    private final EnclosingCommands commands;
    private final HouseholdClaims claims;
    private final HouseholdEntries entries;
    private final HouseholdQueries households;
    private final TogetherInHousehold together;
    private final Halls halls;

    MembershipController(
            EnclosingCommands commands,
            HouseholdClaims claims,
            HouseholdEntries entries,
            HouseholdQueries households,
            TogetherInHousehold together,
            Halls halls) {
        this.commands = commands;
        this.claims = claims;
        this.entries = entries;
        this.households = households;
        this.together = together;
        this.halls = halls;
    }

    @PostMapping
    ResponseEntity<HouseholdPersonAnswer> join(
            @PathVariable String no,
            @Valid @RequestBody HouseholdJoining request,
            Actor actor,
            CommandContext context) {
        checkKnown(no, actor);
        Seen seen = seen(request.evidence(), actor, context);
        HouseholdMember member = entries.member(actor.hall(), request.member(), request.ground(), seen.today());
        HouseholdClaims.Attempt attempt = claims.attempt(no);
        Outcome outcome = commands.send(HouseholdEvent.STREAM + ":" + no, context, beside -> {
            beside.ifRefused(attempt::end);
            attempt.person(member.person().ref(), "member.idNumber");
            entries.lay(no, member, request.member(), Optional.empty(), beside);
            return new AddMember(no, member, beside.mark(), seen);
        });
        attempt.end();
        MemberJoined event = outcome.only(MemberJoined.class);
        return answer(no, event.member().person(), event.recordedAt(), outcome);
    }

    @PostMapping("/{person}/leaving")
    ResponseEntity<HouseholdPersonAnswer> leave(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody HouseholdLeaving request,
            Actor actor,
            CommandContext context) {
        checkKnown(no, actor);
        Seen seen = seen(request.evidence(), actor, context);
        List<String> grants = together.grantsToReview(no, person, actor.hall(), seen.today());
        if (!grants.isEmpty()) {
            claims.leaving(no, person);
        }
        Outcome outcome = send(new RecordLeaving(no, person, request.ground(), request.until(), grants, seen), context);
        MemberLeft event = outcome.only(MemberLeft.class);
        claims.release(no, person);
        return answer(no, event.member(), event.recordedAt(), outcome);
    }

    @PostMapping("/{person}/headship")
    ResponseEntity<HouseholdPersonAnswer> changeHead(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody HouseholdHeading request,
            Actor actor,
            CommandContext context) {
        checkKnown(no, actor);
        Outcome outcome = send(
                new ChangeHead(no, person, request.formersRelation(), seen(request.evidence(), actor, context)),
                context);
        HeadChanged event = outcome.only(HeadChanged.class);
        return answer(no, event.head(), event.recordedAt(), outcome);
    }

    @PostMapping("/{person}/correction")
    ResponseEntity<HouseholdPersonAnswer> correct(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody MembershipCorrecting request,
            Actor actor,
            CommandContext context) {
        checkKnown(no, actor);
        Outcome outcome = send(
                new CorrectMembership(
                        no, person, request.relation(), request.from(), seen(request.evidence(), actor, context)),
                context);
        MembershipCorrected event = outcome.only(MembershipCorrected.class);
        return answer(no, event.member(), event.recordedAt(), outcome);
    }

    /** Whether the grants run on; they are ended, if so, by an act of their own (C5). */
    @PostMapping("/{person}/grant-review")
    @PreAuthorize("hasRole('LEAD')")
    ResponseEntity<HouseholdPersonAnswer> review(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody GrantReviewing request,
            Actor actor,
            CommandContext context) {
        checkKnown(no, actor);
        Outcome outcome = send(new ReviewGrants(no, person, request.result(), context.by(), context.at()), context);
        GrantsReviewed event = outcome.only(GrantsReviewed.class);
        return answer(no, event.member(), event.reviewedAt(), outcome);
    }

    private Outcome send(HouseholdCommand command, CommandContext context) {
        return commands.send(HouseholdEvent.STREAM + ":" + command.householdNo(), context, _ -> command);
    }

    private void checkKnown(String no, Actor actor) {
        HallGuard.check(actor, no);
        if (households.book(no).isEmpty()) {
            throw HallGuard.unknown(no);
        }
    }

    private Seen seen(String evidence, Actor actor, CommandContext context) {
        return new Seen(evidence, halls.today(actor.hall(), context.at()), context.by(), context.at());
    }

    private static ResponseEntity<HouseholdPersonAnswer> answer(
            String no, Applicant person, Instant at, Outcome outcome) {
        return Answers.ok(HouseholdPersonAnswer.of(no, person, at, outcome.version()), outcome.version());
    }
}
