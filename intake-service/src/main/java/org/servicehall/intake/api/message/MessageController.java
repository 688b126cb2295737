package org.servicehall.intake.api.message;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.acting.RepresentedAct;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.contracts.message.MessageEvent.MessageSettled;
import org.servicehall.contracts.message.MessageEvent.ServiceRecorded;
import org.servicehall.intake.domain.ApplicationQuestion.WhoActs;
import org.servicehall.intake.domain.acting.Representatives;
import org.servicehall.intake.domain.acting.Through;
import org.servicehall.intake.domain.message.MessageCommand.ChangeChannels;
import org.servicehall.intake.domain.message.MessageCommand.RecordService;
import org.servicehall.intake.domain.message.MessageCommand.SettleMessage;
import org.servicehall.intake.domain.message.MessageCommand.WhatMayBeDone;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.vault.Applicants;
import org.servicehall.intake.view.message.MessageFile;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.settings.Halls;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the resident of an application is told, and how its notices were served (rule S5). */
@RestController
@RequestMapping("/api/applications/{no}")
class MessageController {
    private final Commands commands;
    private final MessageQueries messages;
    private final Applicants applicants;
    private final Streams streams;
    private final Actions actions;
    private final Sending sending;
    private final Clock clock;
    private final Halls halls;

    MessageController(
            Commands commands,
            MessageQueries messages,
            Applicants applicants,
            Streams streams,
            Actions actions,
            Sending sending,
            Clock clock,
            Halls halls) {
        this.halls = halls;
        this.commands = commands;
        this.messages = messages;
        this.applicants = applicants;
        this.streams = streams;
        this.actions = actions;
        this.sending = sending;
        this.clock = clock;
    }

    @GetMapping("/messages")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE', 'LEADING_GROUP', 'AUDITOR')")
    ResponseEntity<MessageAnswers.ApplicationMessages> show(@PathVariable String no, Actor actor) {
        checkKnown(actor, no);
        MessageFile file = messages.of(no);
        List<String> notices = messages.noticesOf(no);
        CommandContext now = CommandContext.of(actor.id(), clock.instant());
        return Answers.ok(
                new MessageAnswers.ApplicationMessages(
                        no,
                        file.channels(),
                        file.messages(),
                        file.services(),
                        notices,
                        Arrays.stream(MessageChannel.values())
                                .filter(channel -> !sending.offered().contains(channel))
                                .toList(),
                        actions.of(new WhatMayBeDone(no, !notices.isEmpty()), now, Map.of("no", no), _ -> true)),
                file.version());
    }

    @PostMapping("/messages/channels")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD')")
    ResponseEntity<MessageAnswers.ChannelsChosen> changeChannels(
            @PathVariable String no,
            @Valid @RequestBody MessageRequests.MessageChannels request,
            Actor actor,
            CommandContext context) {
        checkKnown(actor, no);
        request.channels().forEach(channel -> checkReachable(no, channel));
        Outcome outcome = commands.send(
                new ChangeChannels(
                        no, actor.hall(), request.channels(), messages.atReception(no), actor.id(), context.at()),
                context);
        List<MessageChannel> channels = outcome.first(ChannelsChanged.class)
                .map(ChannelsChanged::channels)
                .orElseGet(() -> messages.of(no).channels());
        return Answers.ok(new MessageAnswers.ChannelsChosen(no, channels, outcome.version()), outcome.version());
    }

    private void checkReachable(String no, MessageChannel channel) {
        boolean reachable = applicants
                .forOwnUse(no)
                .filter(person -> person.containsKey(ResidentLetters.address(channel)))
                .isPresent();
        if (!reachable) {
            throw Refusal.unprocessable("message-needs-address", "S5", ResidentLetters.addressName(channel))
                    .at("channels");
        }
    }

    @PostMapping("/messages/settlement")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEAD')")
    ResponseEntity<MessageAnswers.MessageToldOtherwise> settle(
            @PathVariable String no,
            @Valid @RequestBody MessageRequests.MessageSettlement request,
            Actor actor,
            CommandContext context) {
        checkKnown(actor, no);
        Outcome outcome = commands.send(
                new SettleMessage(
                        no, request.noticeNo(), request.channel(), request.toldBy(), actor.id(), context.at()),
                context);
        MessageSettled event = outcome.only(MessageSettled.class);
        return Answers.ok(
                new MessageAnswers.MessageToldOtherwise(
                        event.noticeNo(), event.channel(), MessageStatus.SETTLED, event.settledAt(), outcome.version()),
                outcome.version());
    }

    @PostMapping("/service")
    @PreAuthorize("hasAnyRole('CLERK', 'LEAD', 'OFFICE')")
    ResponseEntity<MessageAnswers.NoticesServed> recordService(
            @PathVariable String no,
            @Valid @RequestBody MessageRequests.ServiceProven request,
            Actor actor,
            CommandContext context) {
        checkKnown(actor, no);
        request.check();
        if (!Set.copyOf(messages.noticesOf(no)).containsAll(request.noticeNos())) {
            throw Refusal.unprocessable("notice-not-of-application", "S5").at("noticeNos");
        }
        checkMayCollect(no, request, actor, context);
        Outcome outcome = commands.send(
                new RecordService(
                        no,
                        actor.hall(),
                        request.noticeNos(),
                        request.means(),
                        request.recipient(),
                        request.postNo(),
                        actor.id(),
                        context.at(),
                        request.representative()),
                context);
        ServiceRecorded event = outcome.only(ServiceRecorded.class);
        return Answers.ok(
                new MessageAnswers.NoticesServed(
                        event.noticeNos(), event.means(), event.postNo(), event.servedAt(), outcome.version()),
                outcome.version());
    }

    /** To nobody whose power doesn't go so far, or is over (S8). */
    private void checkMayCollect(
            String no, MessageRequests.ServiceProven request, Actor actor, CommandContext context) {
        if (request.representative() != null) {
            commands.ask(new WhoActs(no), context, Representatives.class)
                    .checkMay(
                            new Through(request.representative(), halls.today(actor.hall(), context.at())),
                            RepresentedAct.COLLECT);
        }
    }

    private void checkKnown(Actor actor, String no) {
        HallGuard.check(actor, no);
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0) {
            throw HallGuard.unknown(no);
        }
    }
}
