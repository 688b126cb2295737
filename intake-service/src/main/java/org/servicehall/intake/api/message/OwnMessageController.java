package org.servicehall.intake.api.message;

import jakarta.validation.Valid;
import java.util.List;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.intake.domain.message.MessageCommand.ChangeChannels;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.http.Answers;
import org.servicehall.platform.security.Caller;
import org.servicehall.platform.security.HallGuard;
import org.servicehall.platform.security.QueryCodes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whoever has number and code wishes for no more messages (rule S5). */
@RestController
class OwnMessageController {
    private final Commands commands;
    private final MessageQueries messages;
    private final Streams streams;
    private final QueryCodes codes;

    OwnMessageController(Commands commands, MessageQueries messages, Streams streams, QueryCodes codes) {
        this.commands = commands;
        this.messages = messages;
        this.streams = streams;
        this.codes = codes;
    }

    /** A wrong code gets the answer of a number nobody has; nobody signed in at that hall passes for its resident. */
    @PostMapping("/api/public/message-withdrawals")
    ResponseEntity<MessageAnswers.ChannelsChosen> withdraw(
            @Valid @RequestBody MessageRequests.OwnMessages request, Caller caller, CommandContext context) {
        String no = request.no();
        if (caller.actor() != null && caller.actor().mayTouch(no)) {
            throw Refusal.forbidden("staff-at-public-door", "S5");
        }
        if (streams.version(ApplicationEvent.STREAM + ":" + no) == 0 || !codes.opens(no, request.code())) {
            throw HallGuard.unknown(no);
        }
        Outcome outcome = commands.send(
                new ChangeChannels(
                        no,
                        no.substring(0, no.indexOf('-')),
                        List.<MessageChannel>of(),
                        messages.atReception(no),
                        ChannelsChanged.RESIDENT,
                        context.at()),
                context.asThePublic());
        return Answers.ok(new MessageAnswers.ChannelsChosen(no, List.of(), outcome.version()), outcome.version());
    }
}
