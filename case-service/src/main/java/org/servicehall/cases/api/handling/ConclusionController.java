package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.deadlines.Lateness;
import org.servicehall.cases.domain.CaseCommand.Decide;
import org.servicehall.cases.domain.CaseCommand.Reply;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.cases.CaseEvent.CaseDecided;
import org.servicehall.contracts.cases.CaseEvent.CaseReplied;
import org.servicehall.contracts.cases.CaseEvent.Outcome;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision, and the reply that another person signs (D9, N4). */
@RestController
@RequestMapping("/api/cases/{no}")
@PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
class ConclusionController {
    private final Commands commands;
    private final NoticeNumbers numbers;
    private final Lateness lateness;
    private final Halls halls;

    ConclusionController(Commands commands, NoticeNumbers numbers, Lateness lateness, Halls halls) {
        this.commands = commands;
        this.numbers = numbers;
        this.lateness = lateness;
        this.halls = halls;
    }

    /** @param outcome GRANTED or REFUSED; reason and legal basis are needed where refused */
    record DecisionRequest(
            @NotNull Outcome outcome,
            @Size(max = Texts.LONGEST) @Nullable String reason,
            @Size(max = Texts.LONGEST) @Nullable String legalBasis) {}

    record DecisionAnswer(String no, Outcome outcome, Instant decidedAt, long version) {}

    /** @param remedies as the notice tells them where it was refused or stopped (S6); null otherwise */
    record ReplyAnswer(
            String no,
            Outcome outcome,
            boolean onTime,
            String noticeNo,
            @Person String replier,
            Instant repliedAt,
            Instant completedAt,
            @Nullable List<Remedy> remedies,
            long version) {}

    @PostMapping("/decision")
    ResponseEntity<DecisionAnswer> decide(
            @PathVariable String no, @Valid @RequestBody DecisionRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var command = new Decide(
                no,
                request.outcome(),
                Texts.checked(request.reason()),
                Texts.checked(request.legalBasis()),
                actor.id(),
                context.at());
        var outcome = commands.send(command, context);
        var decided = outcome.only(CaseDecided.class);
        return Answers.ok(
                new DecisionAnswer(no, decided.outcome(), decided.decidedAt(), outcome.version()), outcome.version());
    }

    @PostMapping("/reply")
    ResponseEntity<ReplyAnswer> reply(@PathVariable String no, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var outcome = commands.send(
                new Reply(
                        no,
                        Who.acts(actor),
                        context.at(),
                        numbers.onIssue(actor.hall(), NoticeKind.COMPLETION, context),
                        lateness.of(actor.hall()),
                        halls.remedies(actor.hall(), context.at())),
                context);
        var replied = outcome.only(CaseReplied.class);
        var completed = outcome.only(CaseCompleted.class);
        var answer = new ReplyAnswer(
                no,
                completed.outcome(),
                completed.onTime(),
                completed.noticeNo(),
                replied.replier(),
                replied.repliedAt(),
                completed.completedAt(),
                completed.remedies(),
                outcome.version());
        return Answers.ok(answer, outcome.version());
    }
}
