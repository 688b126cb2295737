package org.servicehall.accountability.api.conduct;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.accountability.api.conduct.ConductRequests.BreachRequest;
import org.servicehall.accountability.api.conduct.ConductRequests.GiftRequest;
import org.servicehall.accountability.api.conduct.ConductRequests.InspectionRequest;
import org.servicehall.accountability.api.conduct.ConductRequests.PostingRequest;
import org.servicehall.accountability.api.conduct.ConductRequests.WithdrawalRequest;
import org.servicehall.accountability.data.HallLibrary;
import org.servicehall.accountability.domain.conduct.ConductCommand;
import org.servicehall.accountability.domain.conduct.ConductCommand.DeclareGift;
import org.servicehall.accountability.domain.conduct.ConductCommand.InspectWindow;
import org.servicehall.accountability.domain.conduct.ConductCommand.PublishPosting;
import org.servicehall.accountability.domain.conduct.ConductCommand.RecordBreach;
import org.servicehall.accountability.domain.conduct.ConductCommand.WithdrawPosting;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.accountability.ConductEvent;
import org.servicehall.contracts.accountability.ConductEvent.WindowInspected;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Numbers;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.staff.NamedStaff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inspections, breaches, gifts and postings are recorded here (rules H2, H3, G1, G2). */
@RestController
@RequestMapping("/api/conduct")
class ConductController {
    private final Commands commands;
    private final Numbers numbers;
    private final Halls halls;
    private final HallLibrary library;
    private final NamedStaff staff;

    ConductController(Commands commands, Numbers numbers, Halls halls, HallLibrary library, NamedStaff staff) {
        this.commands = commands;
        this.numbers = numbers;
        this.halls = halls;
        this.library = library;
        this.staff = staff;
    }

    record InspectionReceipt(String no, int points, int passMark, boolean passed, long version) {}

    record ConductReceipt(String no, Instant recordedAt, long version) {}

    @PostMapping("/inspections")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InspectionReceipt> inspect(
            @Valid @RequestBody InspectionRequest request, Actor actor, CommandContext context) {
        checkWindow(actor, request.window());
        if (request.answerable() != null) {
            staff.ofWindow("answerable", actor.hall(), request.window(), request.answerable(), request.day());
        }
        Outcome outcome = commands.send(inspection(request, actor, context), context);
        var done = outcome.only(WindowInspected.class);
        boolean passed = done.points() >= done.passMark();
        var receipt = new InspectionReceipt(done.recordNo(), done.points(), done.passMark(), passed, outcome.version());
        return created(done.recordNo(), receipt, outcome);
    }

    private InspectWindow inspection(InspectionRequest request, Actor actor, CommandContext context) {
        var scores = scores(request.scores());
        return new InspectWindow(
                number(actor, context),
                actor.hall(),
                request.window(),
                request.day(),
                scores,
                library.of(actor.hall()).inspection(),
                request.answerable(),
                request.remark(),
                actor.id(),
                today(actor, context),
                context.at());
    }

    @PostMapping("/breaches")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConductReceipt> breach(
            @Valid @RequestBody BreachRequest request, Actor actor, CommandContext context) {
        checkWindow(actor, request.window());
        staff.ofWindow("person", actor.hall(), request.window(), request.person(), request.day());
        return recorded(
                new RecordBreach(
                        number(actor, context),
                        actor.hall(),
                        request.person(),
                        request.window(),
                        request.breach(),
                        request.day(),
                        request.note(),
                        request.proof(),
                        actor.id(),
                        today(actor, context),
                        context.at()),
                context);
    }

    /** For oneself alone; who offered it is not asked. */
    @PostMapping("/gifts")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConductReceipt> gift(@Valid @RequestBody GiftRequest request, Actor actor, CommandContext context) {
        return recorded(
                new DeclareGift(
                        number(actor, context),
                        actor.hall(),
                        actor.id(),
                        actor.windowOrOffice(),
                        request.handling(),
                        request.what(),
                        request.yuan(),
                        request.day(),
                        today(actor, context),
                        context.at()),
                context);
    }

    @PostMapping("/postings")
    @PreAuthorize("hasRole('OFFICE')")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ConductReceipt> post(
            @Valid @RequestBody PostingRequest request, Actor actor, CommandContext context) {
        checkWindow(actor, request.window());
        if (request.person() != null) {
            staff.everOfHall("person", actor.hall(), request.person());
        }
        return recorded(
                new PublishPosting(
                        number(actor, context),
                        actor.hall(),
                        request.kind(),
                        request.person(),
                        request.window(),
                        request.title(),
                        request.text(),
                        actor.id(),
                        context.at()),
                context);
    }

    @PostMapping("/postings/{no}/withdrawal")
    @PreAuthorize("hasRole('OFFICE')")
    ResponseEntity<ConductReceipt> withdraw(
            @PathVariable String no,
            @Valid @RequestBody WithdrawalRequest request,
            Actor actor,
            CommandContext context) {
        HallGuard.check(actor, no);
        Outcome outcome = commands.send(
                new WithdrawPosting(
                        no, actor.hall(), request.reason(), actor.id(), context.standsInFor(), context.at()),
                context);
        return Answers.ok(receipt(outcome), outcome.version());
    }

    private ResponseEntity<ConductReceipt> recorded(ConductCommand command, CommandContext context) {
        Outcome outcome = commands.send(command, context);
        ConductReceipt receipt = receipt(outcome);
        return created(receipt.no(), receipt, outcome);
    }

    private static ConductReceipt receipt(Outcome outcome) {
        var event = outcome.events().getFirst();
        return new ConductReceipt(((ConductEvent) event.payload()).recordNo(), event.time(), outcome.version());
    }

    private static <T> ResponseEntity<T> created(String no, T body, Outcome outcome) {
        return Answers.created(URI.create("/api/conduct/records/" + no), body, outcome.version());
    }

    private String number(Actor actor, CommandContext context) {
        String day = today(actor, context).format(DateTimeFormatter.BASIC_ISO_DATE);
        var reserved = numbers.reserve("Conduct:" + actor.hall(), actor.hall() + "-XW" + day, context);
        return reserved.series() + "-" + reserved.number();
    }

    private LocalDate today(Actor actor, CommandContext context) {
        return halls.today(actor.hall(), context.at());
    }

    private void checkWindow(Actor actor, @Nullable String window) {
        if (window != null && halls.get(actor.hall()).window(window).isEmpty()) {
            throw Refusal.unprocessable("conduct-window-unknown", "W1", window).at("window");
        }
    }

    private static Map<String, Integer> scores(List<ConductRequests.Score> given) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (var score : given) {
            if (scores.put(score.item(), score.points()) != null) {
                throw Refusal.unprocessable("inspection-item-twice", "H2", score.item())
                        .at("scores");
            }
        }
        return scores;
    }
}
