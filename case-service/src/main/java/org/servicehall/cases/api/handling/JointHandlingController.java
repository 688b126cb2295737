package org.servicehall.cases.api.handling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.cases.api.Who;
import org.servicehall.cases.domain.CaseCommand.ArrangeJointHandling;
import org.servicehall.cases.domain.CaseCommand.CompleteJointPart;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.cases.HandlingEvent.JointHandlingArranged;
import org.servicehall.contracts.cases.HandlingEvent.JointPartCompleted;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.form.WindowCode;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases that several windows handle together: the office names them, each reports its part (F5). */
@RestController
@RequestMapping("/api/cases/{no}/joint-handling")
class JointHandlingController {
    private final Commands commands;
    private final Halls halls;

    JointHandlingController(Commands commands, Halls halls) {
        this.commands = commands;
        this.halls = halls;
    }

    /**
     * @param leadWindow whose handler decides
     * @param coWindows who else has to finish first
     */
    record JointRequest(
            @NotBlank @WindowCode String leadWindow,
            @NotEmpty @Size(max = 10) List<@NotNull @WindowCode String> coWindows) {}

    record JointAnswer(String no, String leadWindow, List<String> coWindows, Instant arrangedAt, long version) {}

    record PartRequest(@NotBlank @WindowCode String window) {}

    record PartAnswer(String no, String window, @Person String completedBy, Instant completedAt, long version) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('OFFICE', 'LEAD')")
    ResponseEntity<JointAnswer> arrange(
            @PathVariable String no, @Valid @RequestBody JointRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        Stream.concat(Stream.of(request.leadWindow()), request.coWindows().stream())
                .filter(window -> halls.get(actor.hall()).window(window).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refusal.unprocessable("unknown-window", "F5", unknown)
                            .at(unknown.equals(request.leadWindow()) ? "leadWindow" : "coWindows");
                });
        var outcome = commands.send(
                new ArrangeJointHandling(no, request.leadWindow(), request.coWindows(), actor.id(), context.at()),
                context);
        var arranged = outcome.only(JointHandlingArranged.class);
        return Answers.ok(
                new JointAnswer(
                        no, arranged.leadWindow(), arranged.coWindows(), arranged.arrangedAt(), outcome.version()),
                outcome.version());
    }

    /** Each window for itself; the lead for any. */
    @PostMapping("/completion")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<PartAnswer> complete(
            @PathVariable String no, @Valid @RequestBody PartRequest request, Actor actor, CommandContext context) {
        HallGuard.check(actor, no);
        var outcome =
                commands.send(new CompleteJointPart(no, request.window(), Who.acts(actor), context.at()), context);
        var completed = outcome.only(JointPartCompleted.class);
        return Answers.ok(
                new PartAnswer(
                        no, completed.window(), completed.completedBy(), completed.completedAt(), outcome.version()),
                outcome.version());
    }
}
