package org.servicehall.intake.api.erasure;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.servicehall.contracts.erasure.ErasureEvent;
import org.servicehall.contracts.erasure.ErasureEvent.Contact;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureGranted;
import org.servicehall.contracts.erasure.ErasureEvent.ErasureRequested;
import org.servicehall.intake.domain.erasure.ErasureCommand;
import org.servicehall.intake.domain.erasure.ErasureCommand.GrantErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RefuseErasure;
import org.servicehall.intake.domain.erasure.ErasureCommand.RequestErasure;
import org.servicehall.intake.domain.erasure.ErasureStatus;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.Erasing;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A resident asks at the counter to be erased; the office decides, and not by who took the request (R3, S11, ADR 21). */
@RestController
@RequestMapping("/api/erasures")
class ErasureController {
    private final Commands commands;
    private final Numbers numbers;
    private final Halls halls;
    private final ErasurePersons persons;
    private final StandingAffairs affairs;
    private final Erasing erasing;

    ErasureController(
            Commands commands,
            Numbers numbers,
            Halls halls,
            ErasurePersons persons,
            StandingAffairs affairs,
            Erasing erasing) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.persons = persons;
        this.affairs = affairs;
        this.erasing = erasing;
    }

    record Requested(String no, ErasureStatus status, Instant requestedAt, long version) {}

    record Decided(String no, ErasureStatus status, Instant decidedAt, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Requested> request(
            @Valid @RequestBody ErasureRequests.Asking asking, Actor actor, CommandContext context) {
        String person = persons.referenceOf(asking, actor);
        String no = number(actor.hall(), context);
        Outcome outcome = commands.send(
                new RequestErasure(
                        no, actor.hall(), person, asking.ground(), asking.identified(), actor.id(), context.at()),
                context);
        ErasureRequested event = outcome.only(ErasureRequested.class);
        return Answers.created(
                URI.create("/api/erasures/" + no),
                new Requested(no, ErasureStatus.REQUESTED, event.requestedAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/{no}/decision")
    @PreAuthorize("hasRole('OFFICE')")
    ResponseEntity<Decided> decide(
            @PathVariable String no,
            @Valid @RequestBody ErasureRequests.Deciding deciding,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        ErasureCommand command = deciding.granted() ? grant(no, deciding, context) : refuse(no, deciding, context);
        Outcome outcome = commands.send(command, context);
        ErasureStatus status =
                outcome.first(ErasureGranted.class).isPresent() ? ErasureStatus.GRANTED : ErasureStatus.REFUSED;
        return Answers.ok(
                new Decided(no, status, outcome.events().getFirst().time(), outcome.version()), outcome.version());
    }

    private static RefuseErasure refuse(String no, ErasureRequests.Deciding deciding, CommandContext context) {
        return new RefuseErasure(
                no, deciding.refusedOn(), deciding.legalBasis(), deciding.reason(), context.by(), context.at());
    }

    /** Where else the person is found is looked up now: appointments may have been made since it was asked for. */
    private GrantErasure grant(String no, ErasureRequests.Deciding deciding, CommandContext context) {
        String person = persons.requestedFor(no);
        List<Contact> contacts = List.copyOf(erasing.contactsOf(person));
        return new GrantErasure(
                no,
                contacts,
                affairs.of(person),
                deciding.grantedOn(),
                deciding.legalBasis(),
                deciding.reason(),
                context.by(),
                context.at(),
                erasing.proof(no, person, contacts, context.at()));
    }

    /** As {@code 330106-SC20261123-0001}, counted by hall and day; a repeated request finds the number it was given. */
    private String number(String hall, CommandContext context) {
        String day = halls.today(hall, context.at()).format(DateTimeFormatter.BASIC_ISO_DATE);
        String series = ErasureEvent.STREAM + ":" + hall;
        Numbers.Reserved reserved = numbers.reserve(series, series + "-SC" + day, context);
        return reserved.series().substring(ErasureEvent.STREAM.length() + 1) + "-" + reserved.number();
    }
}
