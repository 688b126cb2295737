package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.servicehall.cases.deadlines.Lateness;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The resident takes a case back before it is decided. */
@RestController
class WithdrawalController {
    private final Commands commands;
    private final NoticeNumbers numbers;
    private final Lateness lateness;

    WithdrawalController(Commands commands, NoticeNumbers numbers, Lateness lateness) {
        this.commands = commands;
        this.numbers = numbers;
        this.lateness = lateness;
    }

    /** @param channel how the resident said so */
    record WithdrawalRequest(@NotNull Channel channel) {}

    record WithdrawalAnswer(String no, CaseEvent.Outcome outcome, String noticeNo, Instant completedAt, long version) {}

    @PostMapping("/api/cases/{no}/withdrawal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<WithdrawalAnswer> withdraw(
            @PathVariable String no,
            @Valid @RequestBody WithdrawalRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var outcome = commands.send(
                new WithdrawCase(
                        no,
                        request.channel(),
                        actor.id(),
                        context.at(),
                        numbers.onIssue(actor.hall(), NoticeKind.COMPLETION, context),
                        lateness.of(actor.hall())),
                context);
        var completed = outcome.only(CaseCompleted.class);
        return Answers.ok(
                new WithdrawalAnswer(
                        no, completed.outcome(), completed.noticeNo(), completed.completedAt(), outcome.version()),
                outcome.version());
    }
}
