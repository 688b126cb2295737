package org.servicehall.intake.api.household;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.household.HouseholdEvent;
import org.servicehall.contracts.household.HouseholdEvent.HouseholdRegistered;
import org.servicehall.contracts.household.HouseholdMember;
import org.servicehall.contracts.household.JoiningGround;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdLine;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdPerson;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdRecorded;
import org.servicehall.intake.api.household.HouseholdAnswers.HouseholdsFound;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdRegistration;
import org.servicehall.intake.api.household.HouseholdRequests.HouseholdWanted;
import org.servicehall.intake.domain.household.HouseholdCommand.RegisterHousehold;
import org.servicehall.intake.domain.household.HouseholdCommand.Seen;
import org.servicehall.intake.domain.household.MembershipChecks;
import org.servicehall.intake.household.HouseholdClaims;
import org.servicehall.intake.view.household.HouseholdQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers a household by its book, and finds it by a member's card or the book (rule S8). */
@RestController
@RequestMapping("/api/households")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class HouseholdController {
    private final EnclosingCommands commands;
    private final HouseholdClaims claims;
    private final HouseholdEntries entries;
    private final HouseholdQueries households;
    private final Numbers numbers;
    private final Vault vault;
    private final Halls halls;

    HouseholdController(
            EnclosingCommands commands,
            HouseholdClaims claims,
            HouseholdEntries entries,
            HouseholdQueries households,
            Numbers numbers,
            Vault vault,
            Halls halls) {
        this.commands = commands;
        this.claims = claims;
        this.entries = entries;
        this.households = households;
        this.numbers = numbers;
        this.vault = vault;
        this.halls = halls;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HouseholdRecorded> register(
            @Valid @RequestBody HouseholdRegistration request, Actor actor, CommandContext context) {
        LocalDate today = halls.today(actor.hall(), context.at());
        List<HouseholdMember> members = members(request, actor.hall(), today);
        MembershipChecks.members(members, today);
        String no = number(actor.hall(), context);
        HouseholdClaims.Attempt attempt = claims.attempt(no);
        Outcome outcome = commands.send(HouseholdEvent.STREAM + ":" + no, context, beside -> {
            beside.ifRefused(attempt::end);
            claim(attempt, request, members, actor.hall());
            return command(no, request, members, actor.hall(), today, context, beside);
        });
        attempt.end();
        HouseholdRegistered event = outcome.only(HouseholdRegistered.class);
        var body = new HouseholdRecorded(
                no, event.members().stream().map(HouseholdPerson::of).toList(), outcome.version());
        return Answers.created(URI.create("/api/households/" + no), body, outcome.version());
    }

    /** By what is too personal for an address; nothing is recorded. */
    @PostMapping("/finding")
    HouseholdsFound find(@Valid @RequestBody HouseholdWanted wanted, Actor actor) {
        if ((wanted.idNumber() == null) == (wanted.bookNo() == null)) {
            throw Refusal.unprocessable("household-found-by-one", "S8").at("idNumber");
        }
        String key = wanted.idNumber() == null
                ? entries.book(actor.hall(), String.valueOf(wanted.bookNo()))
                : vault.personRef(actor.hall(), wanted.idNumber().toUpperCase(Locale.ROOT));
        return new HouseholdsFound(claims.householdOf(key).flatMap(households::now).stream()
                .map(HouseholdLine::of)
                .toList());
    }

    private List<HouseholdMember> members(HouseholdRegistration request, String hall, LocalDate today) {
        return request.members().stream()
                .map(entry -> entries.member(hall, entry, JoiningGround.IN_BOOK, today))
                .toList();
    }

    private void claim(
            HouseholdClaims.Attempt attempt,
            HouseholdRegistration request,
            List<HouseholdMember> members,
            String hall) {
        attempt.book(entries.book(hall, request.bookNo()));
        IntStream.range(0, members.size())
                .forEach(i -> attempt.person(members.get(i).person().ref(), "members[" + i + "].idNumber"));
    }

    private RegisterHousehold command(
            String no,
            HouseholdRegistration request,
            List<HouseholdMember> members,
            String hall,
            LocalDate today,
            CommandContext context,
            Envelope beside) {
        IntStream.range(0, members.size())
                .forEach(i -> entries.lay(
                        no, members.get(i), request.members().get(i), Optional.of(request.bookNo()), beside));
        return new RegisterHousehold(
                no,
                hall,
                entries.book(hall, request.bookNo()),
                request.community(),
                members,
                beside.mark(),
                new Seen(request.evidence(), today, context.by(), context.at()));
    }

    /** As {@code 330106-JT20261123-0001}, counted by hall and day; a repeated request finds the number it was given. */
    private String number(String hall, CommandContext context) {
        String day = halls.today(hall, context.at()).format(DateTimeFormatter.BASIC_ISO_DATE);
        String series = HouseholdEvent.STREAM + ":" + hall;
        Numbers.Reserved reserved = numbers.reserve(series, series + "-JT" + day, context);
        return reserved.series().substring(HouseholdEvent.STREAM.length() + 1) + "-" + reserved.number();
    }
}
