package org.servicehall.intake.api.household;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdAppliedFor;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdNamed;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdOfApplication;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdPerson;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdNaming;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.domain.household.HouseholdCommand.NameHousehold;
import org.servicehall.intake.household.HouseholdClaims;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For which household an application is, and so its case and grant, which have its number (rule S8). */
@RestController
@RequestMapping("/api/applications/{no}/household")
class ApplicationHouseholdController {
    private static final Offers NAMING = new Offers(List.of(new Offer("households.nameForApplication", Map.of())));

    private final EnclosingCommands commands;
    private final HouseholdClaims claims;
    private final HouseholdQueries households;
    private final Looks looks;
    private final Vault vault;
    private final Actions actions;

    ApplicationHouseholdController(
            EnclosingCommands commands,
            HouseholdClaims claims,
            HouseholdQueries households,
            Looks looks,
            Vault vault,
            Actions actions) {
        this.commands = commands;
        this.claims = claims;
        this.households = households;
        this.looks = looks;
        this.vault = vault;
        this.actions = actions;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'AUDITOR')")
    HouseholdOfApplication show(@PathVariable String no, Actor actor) {
        String applicant = applicant(no, actor);
        Optional<String> named = claims.householdOf(no);
        Optional<String> household = named.or(() -> claims.householdOf(applicant));
        return new HouseholdOfApplication(
                no,
                household.orElse(null),
                named.isPresent(),
                household.map(of -> people(of, no)).orElse(List.of()),
                offered(no, actor));
    }

    /** To nobody who would be refused it, whatever the request says. */
    private List<Action> offered(String no, Actor actor) {
        return looks.handles(no, actor) ? actions.of(NAMING, Map.of("no", no)) : List.of();
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<HouseholdNamed> name(
            @PathVariable String no, @Valid @RequestBody HouseholdNaming request, Actor actor, CommandContext context) {
        String applicant = applicant(no, actor);
        if (!looks.handles(no, actor)) {
            throw Refusal.forbidden("look-of-others", "R3", no);
        }
        String household = HallGuard.check(actor, request.householdNo());
        List<String> members = Objects.requireNonNullElse(request.members(), List.of());
        HouseholdClaims.Attempt attempt = claims.attempt(household);
        Outcome outcome = commands.send(HouseholdEvent.STREAM + ":" + household, context, beside -> {
            beside.ifRefused(attempt::end);
            attempt.application(no);
            return new NameHousehold(household, no, applicant, members, context.by(), context.at());
        });
        attempt.end();
        HouseholdAppliedFor event = outcome.only(HouseholdAppliedFor.class);
        var body = new HouseholdNamed(
                no,
                household,
                event.members().stream().map(Applicant::maskedName).toList(),
                outcome.version());
        return Answers.ok(body, outcome.version());
    }

    private String applicant(String no, Actor actor) {
        HallGuard.check(actor, no);
        return vault.ownerOf(IntakeKind.APPLICANT.of(no)).orElseThrow(() -> HallGuard.unknown(no));
    }

    private List<HouseholdPerson> people(String household, String no) {
        List<HouseholdMember> present = households.membership(household).present();
        return households
                .appliedFor(household, no)
                .map(event -> present.stream()
                        .filter(member -> event.members().contains(member.person()))
                        .toList())
                .orElse(present)
                .stream()
                .map(HouseholdPerson::of)
                .toList();
    }
}
