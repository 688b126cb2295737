package org.servicehall.intake.api.season;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.OptionalLong;
import org.servicehall.contracts.season.SeasonEvent.ListWithdrawn;
import org.servicehall.intake.api.season.SeasonRequests.SeasonReason;
import org.servicehall.intake.domain.season.SeasonCommand.WithdrawList;
import org.servicehall.intake.view.season.SeasonQueries;
import org.servicehall.intake.view.season.SeasonSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes back a list that was handed in by mistake, whole, while nothing on it was done (rule S9). */
@RestController
class ListWithdrawalController {
    private final Commands commands;
    private final OwnSeasons own;
    private final SeasonQueries seasons;
    private final Halls halls;

    ListWithdrawalController(Commands commands, OwnSeasons own, SeasonQueries seasons, Halls halls) {
        this.commands = commands;
        this.own = own;
        this.seasons = seasons;
        this.halls = halls;
    }

    /** @param people whom it had added */
    record ListWithdrawalAnswer(String no, String file, int people, Instant at, long version) {}

    @PostMapping("/api/seasons/{no}/lists/{file}/withdrawal")
    @PreAuthorize("hasRole('OFFICE')")
    ResponseEntity<ListWithdrawalAnswer> withdraw(
            @PathVariable String no,
            @PathVariable String file,
            @Valid @RequestBody SeasonReason request,
            Actor actor,
            CommandContext context) {
        SeasonSheet season = own.read(actor, no, OptionalLong.empty()).view();
        Outcome outcome = commands.send(
                new WithdrawList(
                        no,
                        file,
                        request.reason(),
                        seasons.isTouched(no, file),
                        own.days(season, context.at()),
                        halls.today(season.hall(), context.at()),
                        context.by(),
                        context.at()),
                context);
        int people = outcome.events().stream()
                .mapToInt(event -> ((ListWithdrawn) event.payload()).people().size())
                .sum();
        Instant at = outcome.events().getFirst().time();
        return Answers.ok(new ListWithdrawalAnswer(no, file, people, at, outcome.version()), outcome.version());
    }
}
