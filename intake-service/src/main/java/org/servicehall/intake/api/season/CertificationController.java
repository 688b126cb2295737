package org.servicehall.intake.api.season;

import jakarta.validation.Valid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.season.CertificationEvent.CertificationUndone;
import org.servicehall.contracts.season.CertificationEvent.PersonCertified;
import org.servicehall.contracts.season.CertificationEvent.PersonStruckOff;
import org.servicehall.intake.api.season.SeasonAnswers.CertificationAnswer;
import org.servicehall.intake.api.season.SeasonRequests.CardShown;
import org.servicehall.intake.api.season.SeasonRequests.SeasonReason;
import org.servicehall.intake.domain.season.CertificationCommand.Certify;
import org.servicehall.intake.domain.season.CertificationCommand.Listing;
import org.servicehall.intake.domain.season.CertificationCommand.StrikeOff;
import org.servicehall.intake.domain.season.CertificationCommand.UndoCertification;
import org.servicehall.intake.domain.season.CertificationStatus;
import org.servicehall.intake.season.SeasonNo;
import org.servicehall.intake.view.season.SeasonPerson;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ticks people off by their identity cards, strikes off who is not to certify, and undoes what was wrong (rules S9, C6). */
@RestController
@RequestMapping("/api/seasons/{no}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class CertificationController {
    private final Commands commands;
    private final OwnSeasons own;
    private final SeasonQueries seasons;
    private final Vault vault;
    private final Halls halls;

    CertificationController(Commands commands, OwnSeasons own, SeasonQueries seasons, Vault vault, Halls halls) {
        this.commands = commands;
        this.own = own;
        this.seasons = seasons;
        this.vault = vault;
        this.halls = halls;
    }

    @PostMapping("/certifications")
    ResponseEntity<CertificationAnswer> certify(
            @PathVariable String no, @Valid @RequestBody CardShown card, Actor actor, CommandContext context) {
        SeasonSheet season = own.served(actor, no, context.at());
        String ref = vault.personRef(actor.hall(), card.idNumber().toUpperCase(Locale.ROOT));
        SeasonPerson person = seasons.person(no, ref)
                .orElseThrow(() -> Refusal.unprocessable("not-on-list", "S9").at("idNumber"));
        Outcome outcome = commands.send(
                new Certify(
                        SeasonNo.certification(no, ref),
                        listing(season, person, context.at()),
                        today(actor, context),
                        context.by(),
                        context.at()),
                context);
        Instant at = outcome.only(PersonCertified.class).certifiedAt();
        return answer(person, CertificationStatus.CERTIFIED, at, outcome);
    }

    @PostMapping("/people/{person}/striking-off")
    ResponseEntity<CertificationAnswer> strikeOff(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody SeasonReason request,
            Actor actor,
            CommandContext context) {
        SeasonSheet season = own.served(actor, no, context.at());
        SeasonPerson listed = listed(no, person);
        Outcome outcome = commands.send(
                new StrikeOff(
                        SeasonNo.certification(no, person),
                        listing(season, listed, context.at()),
                        request.reason(),
                        today(actor, context),
                        context.by(),
                        context.at()),
                context);
        Instant at = outcome.only(PersonStruckOff.class).struckOffAt();
        return answer(listed, CertificationStatus.STRUCK_OFF, at, outcome);
    }

    @PostMapping("/people/{person}/undoing")
    ResponseEntity<CertificationAnswer> undo(
            @PathVariable String no,
            @PathVariable String person,
            @Valid @RequestBody SeasonReason request,
            Actor actor,
            CommandContext context) {
        SeasonSheet season = own.served(actor, no, context.at());
        SeasonPerson listed = listed(no, person);
        Outcome outcome = commands.send(
                new UndoCertification(
                        SeasonNo.certification(no, person),
                        listing(season, listed, context.at()),
                        request.reason(),
                        today(actor, context),
                        context.by(),
                        actor.is(Role.LEAD),
                        context.at()),
                context);
        Instant at = outcome.only(CertificationUndone.class).undoneAt();
        return answer(listed, CertificationStatus.LISTED, at, outcome);
    }

    private SeasonPerson listed(String no, String person) {
        return seasons.person(no, person).orElseThrow(() -> HallGuard.unknown(no + "/" + person));
    }

    private Listing listing(SeasonSheet season, SeasonPerson person, Instant at) {
        return new Listing(
                season.hall(),
                season.no(),
                season.matterId(),
                new Applicant(person.person(), person.maskedName()),
                person.village(),
                own.days(season, at));
    }

    private LocalDate today(Actor actor, CommandContext context) {
        return halls.today(actor.hall(), context.at());
    }

    private static ResponseEntity<CertificationAnswer> answer(
            SeasonPerson person, CertificationStatus status, Instant at, Outcome outcome) {
        var body = new CertificationAnswer(
                person.seasonNo(),
                person.person(),
                person.maskedName(),
                person.village(),
                status,
                at,
                outcome.version());
        return Answers.ok(body, outcome.version());
    }
}
