package org.servicehall.intake.api.season;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import org.servicehall.contracts.Refusal;
import org.servicehall.intake.api.season.SeasonAnswers.SeasonOpenedAnswer;
import org.servicehall.intake.api.season.SeasonRequests.SeasonOpening;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.domain.season.SeasonCommand.OpenSeason;
import org.servicehall.intake.domain.season.SeasonDays;
import org.servicehall.intake.season.SeasonNo;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes a season ready (rules S9, C6). */
@RestController
@RequestMapping("/api/seasons")
class SeasonController {
    private final Commands commands;
    private final OwnSeasons seasons;
    private final Halls halls;

    SeasonController(Commands commands, OwnSeasons seasons, Halls halls) {
        this.commands = commands;
        this.seasons = seasons;
        this.halls = halls;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SeasonOpenedAnswer> open(
            @Valid @RequestBody SeasonOpening request, Actor actor, CommandContext context) {
        LocalDate today = halls.today(actor.hall(), context.at());
        Matter matter = seasons.matter(actor.hall(), request.matterId(), context.at());
        matter.checkOffered();
        seasons.check(actor, matter, context.at());
        SeasonNo no = new SeasonNo(actor.hall(), request.year(), matter.id());
        SeasonDays days = seasons.days(no, matter);
        if (request.year() > today.getYear() + 1) {
            throw Refusal.unprocessable("season-too-early", "S9", today.getYear() + 1)
                    .at("year");
        }
        Outcome outcome = commands.send(
                new OpenSeason(
                        no.toString(),
                        actor.hall(),
                        matter.id(),
                        matter.name(),
                        request.year(),
                        days,
                        today,
                        context.by(),
                        context.at()),
                context);
        var answer = new SeasonOpenedAnswer(no.toString(), days.from(), days.until(), outcome.version());
        return Answers.created(URI.create("/api/seasons/" + no), answer, outcome.version());
    }
}
