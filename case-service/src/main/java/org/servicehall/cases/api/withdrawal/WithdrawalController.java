package org.servicehall.cases.api.withdrawal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.deadlines.Lateness;
import org.servicehall.cases.domain.Acting;
import org.servicehall.cases.domain.CaseCommand.WithdrawCase;
import org.servicehall.cases.domain.wish.Wish;
import org.servicehall.contracts.Channel;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.WithdrawalProof;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseCompleted;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.settings.NoticeNumbers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The resident takes a case back before it is decided, and shows that it is their wish (P2, S3, S8). */
@RestController
class WithdrawalController {
    private final Commands commands;
    private final Streams streams;
    private final Wishes wishes;
    private final QueryCodes codes;
    private final NoticeNumbers numbers;
    private final Lateness lateness;

    WithdrawalController(
            Commands commands,
            Streams streams,
            Wishes wishes,
            QueryCodes codes,
            NoticeNumbers numbers,
            Lateness lateness) {
        this.commands = commands;
        this.streams = streams;
        this.wishes = wishes;
        this.codes = codes;
        this.numbers = numbers;
        this.lateness = lateness;
    }

    /**
     * @param channel how the resident said so
     * @param proof what shows that it is the resident's wish
     * @param form the paper as which the signed form was kept, {@code paper:3}, where that is the proof (S4)
     * @param queryCode as the resident told it, where that is the proof; kept nowhere
     * @param representative who takes it back for the applicant; null where they do it themselves (S8)
     */
    record WithdrawalRequest(
            @NotNull Channel channel,
            @NotNull WithdrawalProof proof,

            @Pattern(regexp = "paper:[1-9][0-9]{0,3}") @Nullable
            String form,

            @Size(max = 20) @Nullable String queryCode,
            @Min(1) @Max(10) @Nullable Integer representative) {}

    /**
     * @param no of the case
     * @param code its query code
     */
    record OwnCaseWithdrawal(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @NotBlank @Size(max = 20) String code) {}

    record WithdrawalAnswer(String no, CaseEvent.Outcome outcome, String noticeNo, Instant completedAt, long version) {}

    @PostMapping("/api/cases/{no}/withdrawal")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<WithdrawalAnswer> withdraw(
            @PathVariable String no,
            @Valid @RequestBody WithdrawalRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        if (streams.version(CaseEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
        if (request.proof() == WithdrawalProof.QUERY_CODE && !opens(no, request.queryCode())) {
            throw Refusal.unprocessable("query-code-wrong", "P2").at("queryCode");
        }
        return done(no, wishes.told(no, request, context.at()), Who.acts(actor), context);
    }

    private boolean opens(String no, @Nullable String code) {
        return code != null && codes.opens(no, code);
    }

    /**
     * By whoever has number and code; a wrong code gets the answer of a number nobody has. Nobody signed in at that hall
     * passes for its resident, though the code be known to them.
     */
    @PostMapping("/api/public/case-withdrawals")
    ResponseEntity<WithdrawalAnswer> withdrawOwn(
            @Valid @RequestBody OwnCaseWithdrawal request, Caller caller, CommandContext asked) {
        String no = request.no();
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-at-public-door", "P2");
        }
        if (streams.version(CaseEvent.STREAM + ":" + no) == 0 || !codes.opens(no, request.code())) {
            throw HallGuard.unknown(no);
        }
        CommandContext context = asked.asThePublic();
        return done(no, wishes.byCode(no, context.at()), null, context);
    }

    private ResponseEntity<WithdrawalAnswer> done(String no, Wish wish, @Nullable Acting by, CommandContext context) {
        String hall = no.substring(0, no.indexOf('-'));
        var outcome = commands.send(
                new WithdrawCase(
                        no,
                        wish,
                        by,
                        context.at(),
                        numbers.onIssue(hall, NoticeKind.COMPLETION, context),
                        lateness.of(hall)),
                context);
        var completed = outcome.only(CaseCompleted.class);
        return Answers.ok(
                new WithdrawalAnswer(
                        no, completed.outcome(), completed.noticeNo(), completed.completedAt(), outcome.version()),
                outcome.version());
    }
}
