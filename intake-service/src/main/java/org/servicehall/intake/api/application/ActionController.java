package org.servicehall.intake.api.application;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReturned;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.contracts.application.SupplementEvent.MaterialsSupplied;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequested;
import org.servicehall.contracts.application.SupplementEvent.SupplementRequestedAgain;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.ApplicationStatus;
import org.servicehall.intake.domain.ReceptionLimits;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.command.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.command.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.command.SupplementCommand;
import org.servicehall.intake.domain.command.SupplementCommand.RequestSupplement;
import org.servicehall.intake.domain.command.SupplementCommand.SupplyMaterials;
import org.servicehall.intake.terms.TermSettings;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clerks and leads do with an application of their hall. */
@RestController
@RequestMapping("/api/applications/{no}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class ActionController {
    private final Commands commands;
    private final EnclosingCommands enclosing;
    private final NoticeNumbers numbers;
    private final ResidentTexts texts;
    private final Halls halls;
    private final TermSettings settings;

    ActionController(
            Commands commands,
            EnclosingCommands enclosing,
            NoticeNumbers numbers,
            ResidentTexts texts,
            Halls halls,
            TermSettings settings) {
        this.commands = commands;
        this.enclosing = enclosing;
        this.numbers = numbers;
        this.texts = texts;
        this.halls = halls;
        this.settings = settings;
    }

    @PostMapping("/consultation")
    ResponseEntity<ActionAnswers.ConsultationAnswer> answer(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Consultation request,
            Actor actor,
            CommandContext context) {
        Supplier<String> number = noticeFor(no, NoticeKind.CONSULTATION, actor, context);
        Outcome outcome = enclosing.send(
                ApplicationEvent.STREAM + ":" + no,
                context,
                beside -> new AnswerConsultation(
                        no,
                        Acts.of(actor, context),
                        () -> put(beside, no, number.get(), request.answer()),
                        request.satisfied(),
                        limits(actor)));
        ConsultationAnswered event = outcome.only(ConsultationAnswered.class);
        ApplicationStatus status = event.satisfied() ? ApplicationStatus.ANSWERED : ApplicationStatus.AWAITING_ANSWER;
        return answered(
                new ActionAnswers.ConsultationAnswer(event.noticeNo(), event.satisfied(), status, outcome.version()),
                outcome);
    }

    /** The answer is in the vault before the event is recorded, so that the notice that follows can quote it. */
    private String put(Envelope beside, String no, String noticeNo, String answer) {
        texts.putAnswer(beside, no, noticeNo, answer.strip());
        return noticeNo;
    }

    @PostMapping("/supplement-request")
    ResponseEntity<ActionAnswers.SupplementAnswer> requestSupplement(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Supplement request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new RequestSupplement(
                        no,
                        Acts.of(actor, context),
                        noticeFor(no, NoticeKind.SUPPLEMENT, actor, context),
                        Set.copyOf(request.items()),
                        named(request),
                        Boolean.TRUE.equals(request.acknowledgeBreach()),
                        request.reason(),
                        request.override(),
                        settings.seasonGrace(halls.calendar(actor.hall()), context.at()),
                        limits(actor),
                        request.madeNecessaryBy()),
                context);
        return answered(supplement(outcome), outcome);
    }

    private static List<SupplementCommand.NamedPaper> named(ActionRequests.Supplement request) {
        return Stream.ofNullable(request.named())
                .flatMap(List::stream)
                .map(ActionRequests.NamedPaper::paper)
                .toList();
    }

    private static ActionAnswers.SupplementAnswer supplement(Outcome outcome) {
        return outcome.first(SupplementRequested.class)
                .map(event ->
                        new ActionAnswers.SupplementAnswer(event.noticeNo(), event.items(), false, outcome.version()))
                .orElseGet(() -> {
                    SupplementRequestedAgain event = outcome.only(SupplementRequestedAgain.class);
                    return new ActionAnswers.SupplementAnswer(event.noticeNo(), event.items(), true, outcome.version());
                });
    }

    @PostMapping("/materials")
    ResponseEntity<ActionAnswers.Supplied> supply(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Materials request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new SupplyMaterials(
                        no,
                        Acts.of(actor, context),
                        Set.copyOf(request.items()),
                        limits(actor),
                        through(request.representative(), actor, context)),
                context);
        MaterialsSupplied event = outcome.only(MaterialsSupplied.class);
        return answered(new ActionAnswers.Supplied(event.items(), event.stillMissing(), outcome.version()), outcome);
    }

    @PostMapping("/return")
    ResponseEntity<ActionAnswers.Returned> giveBack(
            @PathVariable String no,
            @Valid @RequestBody ActionRequests.Return request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new ReturnApplication(
                        no,
                        Acts.of(actor, context),
                        noticeFor(no, NoticeKind.RETURN, actor, context),
                        request.ground(),
                        request.reason(),
                        request.legalBasis(),
                        limits(actor),
                        halls.remedies(actor.hall(), context.at())),
                context);
        ApplicationReturned event = outcome.only(ApplicationReturned.class);
        return answered(
                new ActionAnswers.Returned(
                        event.noticeNo(), event.missingPrincipal(), event.remedies(), outcome.version()),
                outcome);
    }

    private @Nullable Through through(@Nullable Integer representative, Actor actor, CommandContext context) {
        return representative == null ? null : new Through(representative, halls.today(actor.hall(), context.at()));
    }

    private ReceptionLimits limits(Actor actor) {
        return settings.limits(halls.deadlines(actor.hall()));
    }

    private Supplier<String> noticeFor(String no, NoticeKind kind, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        return numbers.onIssue(actor.hall(), kind, context);
    }

    private static <T> ResponseEntity<T> answered(T body, Outcome outcome) {
        return Answers.ok(body, outcome.version());
    }
}
