package org.servicehall.intake.api.paper;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.intake.api.paper.PaperAnswers.OwnPapers;
import org.servicehall.intake.api.paper.PaperAnswers.PaperTaken;
import org.servicehall.intake.api.paper.PaperAnswers.PaperVoiding;
import org.servicehall.intake.domain.paper.PaperCommand.HandInPaper;
import org.servicehall.intake.domain.paper.PaperCommand.TakeBackPaper;
import org.servicehall.intake.domain.paper.PaperStatus;
import org.servicehall.intake.paper.PaperContent;
import org.servicehall.intake.paper.PaperFiles;
import org.servicehall.intake.paper.PaperSettings;
import org.servicehall.intake.paper.PaperSheet;
import org.servicehall.intake.paper.PaperWatch;
import org.servicehall.intake.paper.WhatMayComeIn;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.form.Code;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.http.Upload;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The resident's own papers, by number and code: what there is, handing in what is missing, fetching the certificate (rule
 * S4). A wrong code gets the answer of a number nobody has.
 */
@RestController
@RequestMapping("/api/public/applications/{no}/papers")
class OwnPaperController {
    private final PaperFiles papers;
    private final PaperWatch watch;
    private final PaperContent contents;
    private final OwnPaperList list;
    private final PaperSettings settings;
    private final WhatMayComeIn mayComeIn;
    private final Commands commands;
    private final Streams streams;
    private final QueryCodes codes;

    OwnPaperController(
            PaperFiles papers,
            PaperWatch watch,
            PaperContent contents,
            OwnPaperList list,
            PaperSettings settings,
            WhatMayComeIn mayComeIn,
            Commands commands,
            Streams streams,
            QueryCodes codes) {
        this.papers = papers;
        this.watch = watch;
        this.contents = contents;
        this.list = list;
        this.settings = settings;
        this.mayComeIn = mayComeIn;
        this.commands = commands;
        this.streams = streams;
        this.codes = codes;
    }

    @GetMapping
    OwnPapers own(@PathVariable String no, @RequestHeader(QueryCodes.HEADER) String code) {
        checkCode(no, code);
        return list.of(no);
    }

    /** @param item code of what is missing */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<PaperTaken> handIn(
            @PathVariable String no,
            @RequestHeader(QueryCodes.HEADER) String code,
            @RequestParam @Code String item,
            Upload upload,
            Caller caller,
            CommandContext context)
            throws IOException {
        checkNotOfTheHall(caller, no);
        checkCode(no, code);
        mayComeIn.checkMissing(no, item);
        String hall = no.substring(0, no.indexOf('-'));
        Outcome outcome = papers.take(
                no,
                upload,
                context.asThePublic(),
                item,
                content -> new HandInPaper(no, hall, item, content, settings.limits(), context.at()));
        PaperHandedIn event = outcome.only(PaperHandedIn.class);
        return Answers.ok(
                new PaperTaken(
                        no,
                        event.number(),
                        PaperStatus.TO_BE_CONFIRMED,
                        event.sha256(),
                        event.size(),
                        event.mediaType(),
                        event.handedInAt(),
                        outcome.version()),
                outcome.version());
    }

    /** What nobody has looked at yet is taken back by the resident: it is not read any more. */
    @PostMapping("/{number}/withdrawal")
    ResponseEntity<PaperVoiding> takeBack(
            @PathVariable String no,
            @PathVariable int number,
            @RequestHeader(QueryCodes.HEADER) String code,
            Caller caller,
            CommandContext context) {
        checkNotOfTheHall(caller, no);
        checkCode(no, code);
        String hall = no.substring(0, no.indexOf('-'));
        Outcome outcome =
                commands.send(new TakeBackPaper(no, number, context.at(), watch.timeOf(hall)), context.asThePublic());
        return Answers.ok(
                new PaperVoiding(no, number, PaperStatus.TAKEN_BACK, false, null, outcome.version()),
                outcome.version());
    }

    /** The certificate alone: a code may lie about, and what was brought is never given out again by it. */
    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<Resource> certificate(
            @PathVariable String no,
            @PathVariable int number,
            @RequestHeader(QueryCodes.HEADER) String code,
            HttpServletRequest request)
            throws IOException {
        checkCode(no, code);
        PaperSheet paper = papers.one(no, number);
        if (!list.isFetchable(no, paper)) {
            throw HallGuard.unknown(no + "/" + number);
        }
        return PaperContents.answer(no, paper, contents.open(contents.find(no, paper)), request);
    }

    private void checkCode(String no, String code) {
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0 || !codes.opens(no, code)) {
            throw HallGuard.unknown(no);
        }
    }

    /** Nobody signed in at that hall passes for its resident; somebody of another hall is anybody. */
    private static void checkNotOfTheHall(Caller caller, String no) {
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-hands-in-as-resident", "S4");
        }
    }
}
