package org.servicehall.intake.api.application;

import static org.servicehall.platform.vault.Unguarded.Because.KEPT_IN_VAULT;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationWithdrawn;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionCorrected;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.command.CorrectionCommand.CorrectOwnApplication;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.CaseNumber;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.form.Phone;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.vault.EnclosingCommands;
import org.servicehall.platform.vault.Unguarded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Slips in what was applied for online, put right by the resident until the window takes it up; both values are kept (S3, S7). */
@RestController
class OwnCorrectionController {
    private static final String OUTSIDE = "PUBLIC";

    /** Stands on record for what a clerk would have been told. */
    private static final String REASON = "申请人网上自行更正";

    private final EnclosingCommands commands;
    private final CorrectionDrafts drafts;
    private final Streams streams;
    private final QueryCodes codes;

    OwnCorrectionController(EnclosingCommands commands, CorrectionDrafts drafts, Streams streams, QueryCodes codes) {
        this.commands = commands;
        this.drafts = drafts;
        this.streams = streams;
        this.codes = codes;
    }

    /**
     * What was told wrong, as it should have been; null where it was right.
     *
     * @param no of the application
     * @param code its query code
     * @param circumstances all of them
     * @param figures numbers that the matter's conditions ask for under them (M3)
     */
    record OwnCorrection(
            @NotBlank @Size(max = 32) @CaseNumber String no,
            @NotBlank @Size(max = 20) String code,
            @Unguarded(KEPT_IN_VAULT) @Phone @Nullable String phone,
            @Size(max = 20) @Nullable List<@NotNull @Code String> circumstances,
            @Size(max = 10) @Nullable List<ReceptionRequest.@NotNull @Valid DeclaredFigure> figures,
            @Min(1) @Max(50) @Nullable Integer persons) {
        ReceptionCorrection asAtTheCounter() {
            return new ReceptionCorrection(null, phone, null, circumstances, null, figures, persons, REASON);
        }

        /** Personal data: never printed. */
        @Override
        public String toString() {
            return "OwnCorrection[" + no + "]";
        }
    }

    /** By whoever has number and code; a wrong code gets the answer of a number nobody has. Nobody of the hall passes for its resident. */
    @PostMapping("/api/public/application-corrections")
    ResponseEntity<ActionAnswers.CorrectedSlips> correctOwn(
            @Valid @RequestBody OwnCorrection request, Caller caller, CommandContext asked) {
        String no = request.no();
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-at-public-door", "P2");
        }
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0 || !codes.opens(no, request.code())) {
            throw HallGuard.unknown(no);
        }
        CommandContext context = asked.asThePublic();
        ApplicationReceived received = drafts.received(no);
        Act act = new Act(ApplicationWithdrawn.RESIDENT, OUTSIDE, false, context.at());
        Outcome outcome = commands.send(
                ApplicationEvent.STREAM + ":" + no,
                context,
                beside -> new CorrectOwnApplication(no, drafts.of(received, request.asAtTheCounter(), act, beside)));
        ReceptionCorrected event = outcome.only(ReceptionCorrected.class);
        return Answers.ok(
                new ActionAnswers.CorrectedSlips(event.fields(), event.missing(), outcome.version()),
                outcome.version());
    }
}
