package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.servicehall.cases.api.Texts;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseCommand.CompleteStage;
import org.servicehall.cases.domain.CaseCommand.CompleteStage.Paper;
import org.servicehall.contracts.cases.StageEvent.StageCompleted;
import org.servicehall.contracts.cases.StageEvent.StageRefused;
import org.servicehall.contracts.cases.StageEvent.StageReturned;
import org.servicehall.contracts.cases.StageEvent.StageStarted;
import org.servicehall.contracts.cases.StageResult;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.time.Provisional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The stages of a case, each ended by what its body has put down (C2, C3). */
@RestController
@RequestMapping("/api/cases/{no}/stages/{stage}")
class StageController {
    private static final int LONGEST_LINE = 60;

    private final Commands commands;
    private final Halls halls;
    private final ScanOfStage scans;

    StageController(Commands commands, Halls halls, ScanOfStage scans) {
        this.commands = commands;
        this.halls = halls;
        this.scans = scans;
    }

    /**
     * What the body of the stage has put down.
     *
     * @param signedBy who signed for it, by office
     * @param opinion its words; the reason where it returns or refuses
     * @param documentNo number of its paper; needed but from the office
     * @param date the date it bears
     * @param doneBefore whether the stage was done before it began here
     * @param returnTo code of the stage to be done again, where returned; the same when left out
     * @param scan the paper that was kept for this stage, as {@code paper:3} (S4)
     * @param formerScanHolds whether that paper, by which the stage ended before it was returned, holds for this time too (S4)
     */
    record StageRequest(
            @NotNull StageResult result,
            @NotBlank @Size(max = LONGEST_LINE) String signedBy,
            @NotBlank @Size(max = Texts.LONGEST) String opinion,
            @Size(max = LONGEST_LINE) @Nullable String documentNo,
            @NotNull LocalDate date,
            @Nullable Boolean doneBefore,
            @Size(max = LONGEST_LINE) @Nullable String returnTo,

            @Pattern(regexp = ScanOfStage.FORM) @Nullable String scan,

            @Nullable Boolean formerScanHolds) {
        /** @param scanKept whether the scan that it names is there */
        Paper paper(boolean scanKept) {
            return new Paper(
                    result,
                    Texts.required(signedBy),
                    Texts.required(opinion),
                    Texts.checked(documentNo),
                    date,
                    Boolean.TRUE.equals(doneBefore),
                    scan,
                    scanKept,
                    Boolean.TRUE.equals(formerScanHolds));
        }
    }

    /**
     * @param nextStage the one that has begun; null when none has
     * @param publishedUntilProvisional true where that rests on holidays not yet published (D1); null otherwise
     */
    record StageAnswer(
            String no,
            String stage,
            StageResult result,
            Instant completedAt,
            @Nullable String nextStage,
            @Nullable Instant publishedUntil,
            @Nullable Boolean publishedUntilProvisional,
            long version) {}

    private record Ended(StageResult result, Instant at) {
        static Ended by(Outcome outcome) {
            return outcome.first(StageCompleted.class)
                    .map(event -> new Ended(StageResult.PASSED, event.completedAt()))
                    .or(() -> outcome.first(StageReturned.class)
                            .map(event -> new Ended(StageResult.RETURNED, event.returnedAt())))
                    .or(() -> outcome.first(StageRefused.class)
                            .map(event -> new Ended(StageResult.REFUSED, event.refusedAt())))
                    .orElseThrow();
        }
    }

    @PostMapping("/completion")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<StageAnswer> complete(
            @PathVariable String no,
            @PathVariable String stage,
            @Valid @RequestBody StageRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        var command = new CompleteStage(
                no,
                stage,
                request.paper(scans.isKept(no, stage, request.scan())),
                Texts.checked(request.returnTo()),
                Who.acts(actor),
                context.at(),
                halls.calendar(actor.hall()));
        var outcome = commands.send(command, context);
        Ended ended = Ended.by(outcome);
        var next = outcome.first(StageStarted.class);
        var until = next.map(StageStarted::publishedUntil).orElse(null);
        var answer = new StageAnswer(
                no,
                stage,
                ended.result(),
                ended.at(),
                next.map(StageStarted::stage).orElse(null),
                until,
                Provisional.of(halls.calendar(actor.hall()), until),
                outcome.version());
        return Answers.ok(answer, outcome.version());
    }
}
