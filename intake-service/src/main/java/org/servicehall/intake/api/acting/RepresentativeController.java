package org.servicehall.intake.api.acting;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.RepresentationEvent.PowerRevoked;
import org.servicehall.contracts.application.RepresentationEvent.PowerSeen;
import org.servicehall.contracts.application.RepresentationEvent.RepresentativeNamed;
import org.servicehall.intake.api.acting.RepresentativeAnswers.PowerKnown;
import org.servicehall.intake.api.acting.RepresentativeAnswers.PowerOver;
import org.servicehall.intake.api.acting.RepresentativeAnswers.RepresentativeLine;
import org.servicehall.intake.api.acting.RepresentativeAnswers.RepresentativeList;
import org.servicehall.intake.api.acting.RepresentativeAnswers.RepresentativeRecorded;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ApplicationQuestion.WhatMayBeDoneAboutActing;
import org.servicehall.intake.domain.ApplicationQuestion.WhoActs;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.command.RepresentationCommand.NameRepresentative;
import org.servicehall.intake.domain.command.RepresentationCommand.RevokePower;
import org.servicehall.intake.domain.command.RepresentationCommand.SeePower;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.vault.ActingPeople;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who acts for an applicant, by whoever may look at the applicant (rules S8, R3). */
@RestController
@RequestMapping("/api/applications/{no}/representatives")
class RepresentativeController {
    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final ActingRegistry registry;
    private final ActingPeople people;
    private final Catalogue catalogue;
    private final Vault vault;
    private final Streams streams;
    private final Actions actions;
    private final Looks looks;
    private final Halls halls;
    private final Clock clock;

    RepresentativeController(
            Commands commands,
            EnclosingCommands enclosing,
            ActingRegistry registry,
            ActingPeople people,
            Catalogue catalogue,
            Vault vault,
            Streams streams,
            Actions actions,
            Looks looks,
            Halls halls,
            Clock clock) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.registry = registry;
        this.people = people;
        this.catalogue = catalogue;
        this.vault = vault;
        this.streams = streams;
        this.actions = actions;
        this.looks = looks;
        this.halls = halls;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<RepresentativeList> show(@PathVariable String no, Actor actor) {
        HallGuard.check(actor, no);
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        LocalDate today = halls.today(actor.hall(), now.at());
        Representatives known = commands.ask(new WhoActs(no), now, Representatives.class);
        RepresentativeList list = new RepresentativeList(
                no,
                known.all().stream()
                        .map(one -> RepresentativeLine.of(one, today))
                        .toList(),
                looks.handles(no, actor)
                        ? actions.of(new WhatMayBeDoneAboutActing(no), now, Map.of("no", no))
                        : List.of());
        return Answers.ok(list, streams.version(ApplicationEvent.STREAM + ":" + no));
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RepresentativeRecorded> name(
            @PathVariable String no,
            @Valid @RequestBody RepresentativeRequest request,
            Actor actor,
            CommandContext context) {
        checkHandles(no, actor);
        registry.check("", actor.hall(), request, actor.id(), context.at());
        Matter matter = matter(no);
        Outcome outcome = enclosing.send(
                ApplicationEvent.STREAM + ":" + no,
                context,
                beside -> new NameRepresentative(
                        no,
                        Acts.of(actor, context),
                        registry.named(no, actor.hall(), request, matter, context.at(), beside)));
        RepresentativeNamed event = outcome.only(RepresentativeNamed.class);
        return Answers.created(
                URI.create("/api/applications/" + no + "/representatives"),
                new RepresentativeRecorded(no, event.representative(), event.recordedAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/{representative}/power")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<PowerKnown> see(
            @PathVariable String no,
            @PathVariable int representative,
            @Valid @RequestBody RepresentativeRequest.PowerShown request,
            Actor actor,
            CommandContext context) {
        checkHandles(no, actor);
        boolean said = checkNobodyOfStaff(no, representative, request, actor, context);
        Outcome outcome = commands.send(
                new SeePower(no, Acts.of(actor, context), representative, request.proof(), said), context);
        PowerSeen event = outcome.only(PowerSeen.class);
        return Answers.ok(
                new PowerKnown(no, representative, event.proof(), event.seenBy(), event.seenAt(), outcome.version()),
                outcome.version());
    }

    private boolean checkNobodyOfStaff(
            String no,
            int representative,
            RepresentativeRequest.PowerShown request,
            Actor actor,
            CommandContext context) {
        return people.find(no, representative)
                .flatMap(vault::forOwnUse)
                .map(person -> person.getOrDefault("name", ""))
                .map(name -> registry.checkNobodyOfStaff(
                        "notOfStaff",
                        actor.hall(),
                        name,
                        Boolean.TRUE.equals(request.notOfStaff()),
                        actor.id(),
                        context.at()))
                .orElse(false);
    }

    @PostMapping("/{representative}/revocation")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<PowerOver> revoke(
            @PathVariable String no,
            @PathVariable int representative,
            @Valid @RequestBody RepresentativeRequest.Revocation request,
            Actor actor,
            CommandContext context) {
        checkHandles(no, actor);
        Outcome outcome = commands.send(
                new RevokePower(no, Acts.of(actor, context), representative, request.word(), request.isStoodBy()),
                context);
        PowerRevoked event = outcome.only(PowerRevoked.class);
        return Answers.ok(
                new PowerOver(
                        no, representative, event.word(), event.recordedBy(), event.revokedAt(), outcome.version()),
                outcome.version());
    }

    /** Who it is, for who may look at the applicant, and the office where many come through them; recorded with its reason (R3). */
    @GetMapping("/{representative}/person")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    Map<String, String> person(
            @PathVariable String no, @PathVariable int representative, @ReadingReason String why, Actor actor) {
        HallGuard.check(actor, no);
        return looks.atRepresentative(no, representative, actor, why);
    }

    private void checkHandles(String no, Actor actor) {
        HallGuard.check(actor, no);
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
        if (!looks.handles(no, actor)) {
            throw Refusal.forbidden("representatives-of-others", "S8", no);
        }
    }

    /** As the version says that it was received under (M5). */
    private Matter matter(String no) {
        ApplicationReceived received = streams.read(ApplicationEvent.STREAM + ":" + no)
                .map(events -> (ApplicationReceived) events.getFirst().payload())
                .orElseThrow(() -> HallGuard.unknown(no));
        return catalogue.version(received.hall(), received.matterId(), received.matterVersion());
    }
}
