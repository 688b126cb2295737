package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Applicant;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.EligibilityEvent.DuplicateNoticed;
import org.servicehall.contracts.application.EligibilityEvent.EligibilityDoubted;
import org.servicehall.contracts.application.EligibilityEvent.RunningGrantNoticed;
import org.servicehall.intake.api.acting.ActingRegistry;
import org.servicehall.intake.api.matter.MatterAnswers;
import org.servicehall.intake.catalogue.Catalogue;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.command.ApplicationCommand.CalledBy;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.matter.Assessment;
import org.servicehall.intake.domain.matter.Matter;
import org.servicehall.intake.household.HouseholdGrants;
import org.servicehall.intake.queue.WindowQueues;
import org.servicehall.intake.vault.IntakeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.servicehall.platform.vault.MaskedName;
import org.servicehall.platform.vault.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a resident brings, and tells at once what is missing (rules F1, N1). */
@RestController
class ReceptionController {
    private final Catalogue catalogue;
    private final EnclosingCommands commands;
    private final OfficialNumbers numbers;
    private final Vault vault;
    private final QueryCodes queryCodes;
    private final SameDayApplications sameDay;
    private final HouseholdGrants grants;
    private final Halls halls;
    private final WindowQueues queues;
    private final PresentedTickets presented;
    private final ActingRegistry acting;

    ReceptionController(
            Catalogue catalogue,
            EnclosingCommands commands,
            OfficialNumbers numbers,
            Vault vault,
            QueryCodes queryCodes,
            SameDayApplications sameDay,
            HouseholdGrants grants,
            Halls halls,
            WindowQueues queues,
            PresentedTickets presented,
            ActingRegistry acting) {
        this.catalogue = catalogue;
        this.commands = commands;
        this.numbers = numbers;
        this.vault = vault;
        this.queryCodes = queryCodes;
        this.sameDay = sameDay;
        this.grants = grants;
        this.halls = halls;
        this.queues = queues;
        this.presented = presented;
        this.acting = acting;
    }

    @PostMapping("/api/applications")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ActionAnswers.Received> receive(
            @Valid @RequestBody ReceptionRequest request, Actor actor, CommandContext context) {
        LocalDate today = halls.today(actor.hall(), context.at());
        Matter matter = catalogue.inForce(actor.hall(), today, request.matterId());
        checkBeforeNumbering(request, matter, today);
        checkRepresentative(request, actor, context);
        Supplier<CalledBy> ticket = queues.ticketOf(request.ticketNo(), actor, context.at());
        OfficialNumbers.Given given = numbers.application(actor.hall(), context);
        Outcome outcome = commands.send(
                ApplicationEvent.STREAM + ":" + given.no(),
                context,
                beside -> command(given.no(), request, matter, ticket, actor, context, given.opened(beside)));
        return answer(outcome);
    }

    /** What can be told to be wrong without looking at the stream must neither cost a number nor reach the vault; all of it at once. */
    private static void checkBeforeNumbering(ReceptionRequest request, Matter matter, LocalDate today) {
        List<Refusal> refused = new ArrayList<>(Refusal.of(
                matter::checkOffered,
                () -> checkIdentified(request, matter),
                request::checkReachable,
                () -> matter.checkKnownMaterials(request.materialsOrNone()),
                () -> matter.assess(request.circumstancesOrNone(), request.figuresByCode(), null)));
        refused.addAll(Refusal.of(() -> {
            List<String> circumstances = matter.circumstancesOn(today, request.circumstancesOrNone());
            matter.checklistForApplication(circumstances);
            matter.checkFiguresTold(circumstances, request.figuresByCode());
        }));
        Refusal.first(refused);
    }

    private void checkRepresentative(ReceptionRequest request, Actor actor, CommandContext context) {
        if (request.representative() != null) {
            acting.check("representative.", actor.hall(), request.representative(), actor.id(), context.at());
        }
    }

    private static void checkIdentified(ReceptionRequest request, Matter matter) {
        if (request.applicant().idNumber() == null && identifies(matter.kind())) {
            throw Refusal.unprocessable("id-number-required", "M1", "applicant.idNumber")
                    .at("applicant.idNumber");
        }
    }

    /** A question may be asked, and a petition put forward by phone or letter, without showing an identity card. */
    private static boolean identifies(MatterKind kind) {
        return kind != MatterKind.CONSULTATION && kind != MatterKind.PETITION;
    }

    private ReceiveApplication command(
            String no,
            ReceptionRequest request,
            Matter matter,
            @Nullable Supplier<CalledBy> ticket,
            Actor actor,
            CommandContext context,
            Envelope beside) {
        String idNumber = request.applicant().idNumber();
        String ref = vault.personRef(actor.hall(), idNumber, no);
        beside.put(IntakeKind.APPLICANT.of(no), ref, request.personalData());
        beside.ifRefused(() -> sameDay.takeOut(actor.hall(), matter.id(), idNumber, no));
        LocalDate today = halls.today(actor.hall(), context.at());
        return new ReceiveApplication(
                no,
                Acts.of(actor, context),
                actor.hall(),
                matter,
                request.channel(),
                new Applicant(ref, MaskedName.of(request.applicant().name())),
                contact(no, request),
                Set.copyOf(request.circumstancesOrNone()),
                Set.copyOf(request.materialsOrNone()),
                request.urgent() == null ? null : request.urgent().reason(),
                unmet(request, matter, today),
                request.personsOrOne(),
                sameDay.others(actor.hall(), matter.id(), idNumber, no),
                grants.standing(ref, matter.handling().grant()),
                today,
                halls.deadlines(actor.hall()),
                ticket == null ? null : () -> presented.take(ticket.get(), no, beside::ifRefused),
                request.messagesOrNone(),
                request.representative() == null
                        ? null
                        : acting.named(no, actor.hall(), request.representative(), matter, context.at(), beside));
    }

    private @Nullable String contact(String no, ReceptionRequest request) {
        String phone = request.applicant().phone();
        return phone == null ? null : vault.phoneMark(no, phone);
    }

    private static List<String> unmet(ReceptionRequest request, Matter matter, LocalDate today) {
        List<String> circumstances = matter.circumstancesOn(today, request.circumstancesOrNone());
        return matter.assess(circumstances, request.figuresByCode(), request.ageOn(today)).stream()
                .filter(condition -> condition.result() == Assessment.Result.UNMET)
                .map(Assessment::code)
                .toList();
    }

    private ResponseEntity<ActionAnswers.Received> answer(Outcome outcome) {
        ApplicationReceived event = outcome.only(ApplicationReceived.class);
        List<MatterAnswers.ChecklistLine> checklist = MatterAnswers.items(catalogue
                .version(event.hall(), event.matterId(), event.matterVersion())
                .checklist(event.circumstances()));
        ActionAnswers.Received body = new ActionAnswers.Received(
                event.applicationNo(),
                queryCodes.codeFor(event.applicationNo()),
                ApplicationStatus.onReception(event.terms().kind(), event.missing()),
                event.missing(),
                checklist,
                outcome.first(EligibilityDoubted.class)
                        .map(EligibilityDoubted::unmet)
                        .orElse(List.of()),
                outcome.first(DuplicateNoticed.class)
                        .map(DuplicateNoticed::others)
                        .orElse(List.of()),
                outcome.first(RunningGrantNoticed.class)
                        .map(RunningGrantNoticed::grants)
                        .orElse(List.of()),
                event.firstAsker(),
                outcome.version());
        return Answers.created(URI.create("/api/applications/" + event.applicationNo()), body, outcome.version());
    }
}
