package org.servicehall.intake.api.paper;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.api.application.Acts;
import org.servicehall.intake.api.look.Looks;
import org.servicehall.intake.api.paper.PaperAnswers.PaperTaken;
import org.servicehall.intake.api.paper.PaperAnswers.PaperWithActions;
import org.servicehall.intake.api.paper.PaperAnswers.Papers;
import org.servicehall.intake.domain.command.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.KeepPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Place;
import org.servicehall.intake.domain.paper.PaperCommand.WhatMayBeDone;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.PaperContent;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.paper.Standings;
import org.servicehall.intake.paper.WhatMayComeIn;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.ReadingReason;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.servicehall.platform.view.Versioned;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Scans and photos at the counter: one a request, as it is, taken by what it is (rule S4). Who may look at the applicant
 * keeps them and looks at them (rule R3).
 */
@RestController
@RequestMapping("/api/applications/{no}/papers")
class PaperController {
    private final PaperFiles papers;
    private final PaperContent contents;
    private final PaperSettings settings;
    private final WhatMayComeIn mayComeIn;
    private final Looks looks;
    private final Actions actions;
    private final Standings standings;
    private final Streams streams;
    private final Halls halls;
    private final Clock clock;

    PaperController(
            PaperFiles papers,
            PaperContent contents,
            PaperSettings settings,
            WhatMayComeIn mayComeIn,
            Looks looks,
            Actions actions,
            Standings standings,
            Streams streams,
            Halls halls,
            Clock clock) {
        this.papers = papers;
        this.contents = contents;
        this.settings = settings;
        this.mayComeIn = mayComeIn;
        this.looks = looks;
        this.actions = actions;
        this.standings = standings;
        this.streams = streams;
        this.halls = halls;
        this.clock = clock;
    }

    /**
     * @param item code of the checklist's item, where it is of one
     * @param stage code of the stage whose paper it is
     * @param appointment number of the visit where it was taken
     */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<PaperTaken> keep(
            @PathVariable String no,
            @RequestParam PaperKind kind,
            @RequestParam(required = false) @Code @Nullable String item,
            @RequestParam(required = false) @Size(max = 60) @Nullable String stage,
            @RequestParam(required = false) @Size(max = 40) @Nullable String appointment,
            Upload upload,
            Actor actor,
            CommandContext context)
            throws IOException {
        HallGuard.check(actor, no);
        looks.checkHandles(no, actor);
        Place place = new Place(kind, item, stage, appointment);
        mayComeIn.check(no, place);
        Act act = Acts.of(actor, context);
        Outcome outcome = papers.take(
                no,
                upload,
                context,
                place,
                content -> new KeepPaper(no, actor.hall(), act, place, content, settings.limits()));
        PaperKept kept = outcome.only(PaperKept.class);
        return Answers.ok(
                new PaperTaken(
                        no,
                        kept.number(),
                        PaperStatus.KEPT,
                        kept.sha256(),
                        kept.size(),
                        kept.mediaType(),
                        kept.keptAt(),
                        outcome.version()),
                outcome.version());
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<Papers> all(@PathVariable String no, Actor actor) {
        HallGuard.check(actor, no);
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
        List<Action> may = looks.handles(no, actor) || actor.is(Role.OFFICE) ? offered(no, actor) : List.of();
        Versioned<List<PaperSheet>> all = papers.withVersion(no);
        HallCalendar calendar = halls.calendar(actor.hall());
        return Answers.ok(
                new Papers(all.view().stream()
                        .map(paper -> withActions(no, paper, calendar, may))
                        .toList()),
                all.version());
    }

    private List<Action> offered(String no, Actor actor) {
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return actions.of(
                new WhatMayBeDone(no, Acts.of(actor, now), actor.is(Role.OFFICE), standings.of(no)),
                now,
                Map.of("no", no));
    }

    private static PaperWithActions withActions(String no, PaperSheet paper, HallCalendar calendar, List<Action> may) {
        String own = "/" + no + "/papers/" + paper.number() + "/";
        return PaperWithActions.of(
                paper,
                calendar,
                may.stream().filter(action -> action.href().contains(own)).toList());
    }

    /** Looking at a paper is looking at the applicant, for a reason from the list, and recorded (rule R3). */
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<Resource> content(
            @PathVariable String no,
            @PathVariable int number,
            @ReadingReason String why,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        HallGuard.check(actor, no);
        PaperSheet paper = papers.one(no, number);
        checkMayLook(no, paper, actor, why);
        PaperContent.Kept kept = contents.find(no, paper);
        var content = contents.open(kept);
        looks.recordPaper(kept.id(), kept.file().person(), actor, why);
        return PaperContents.answer(no, paper, content, request);
    }

    /** What was kept by mistake may show anybody: it is for lead and office alone, and the office looks at nothing else. */
    private void checkMayLook(String no, PaperSheet paper, Actor actor, String why) {
        if (!paper.concernsLeadsAlone()) {
            looks.checkMayLook(no, actor, why);
            return;
        }
        if (!actor.is(Role.LEAD) && !actor.is(Role.OFFICE)) {
            throw Refusal.forbidden("paper-not-read-any-more", "S4", paper.number());
        }
        looks.checkWhy(why, actor, no);
    }
}
