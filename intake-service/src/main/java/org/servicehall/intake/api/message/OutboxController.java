package org.servicehall.intake.api.message;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Offers.Offer;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.intake.api.message.MessageAnswers.OutboxMessage;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.message.ResidentLetters;
import org.servicehall.intake.message.Sending;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.action.Action;
import org.servicehall.platform.action.Actions;
import org.servicehall.platform.desk.StatusCounts;
import org.servicehall.platform.http.Paging;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hall's outbox: what was sent, waits or failed, with nobody's name or address (rule S5). */
@RestController
@RequestMapping("/api/messages")
@PreAuthorize("hasAnyRole('OFFICE', 'LEAD', 'AUDITOR', 'OPS')")
class OutboxController {
    private final MessageQueries messages;
    private final ResidentLetters letters;
    private final Sending sending;
    private final Actions actions;

    OutboxController(MessageQueries messages, ResidentLetters letters, Sending sending, Actions actions) {
        this.messages = messages;
        this.letters = letters;
        this.sending = sending;
        this.actions = actions;
    }

    /** @param toTell only those that failed and somebody is to tell the resident otherwise */
    @GetMapping
    Page<OutboxMessage> page(
            @RequestParam(required = false) @Nullable MessageStatus status,
            @RequestParam(required = false) @Nullable MessageChannel channel,
            @RequestParam(defaultValue = "false") boolean toTell,
            Paging paging,
            Actor actor) {
        Page<MessageSheet> page = toTell
                ? messages.toTell(actor.hall(), channel, paging.after(), paging.limit())
                : messages.page(actor.hall(), status, channel, paging.after(), paging.limit());
        List<OutboxMessage> shown = page.items().stream()
                .map(message -> new OutboxMessage(
                        message,
                        letters.masked(message),
                        message.status() == MessageStatus.WAITING
                                && !sending.offered().contains(message.channel()),
                        settling(message)))
                .toList();
        return new Page<>(shown, page.next());
    }

    /** Each at the address of what it tells of, which knows it. */
    private List<Action> settling(MessageSheet message) {
        if (message.status() != MessageStatus.FAILED) {
            return List.of();
        }
        String operation = message.news() == null ? "messages.settle" : "appointments.recordTold";
        return actions.of(new Offers(List.of(new Offer(operation, Map.of()))), Map.of("no", message.applicationNo()));
    }

    @GetMapping("/counts")
    StatusCounts<MessageStatus> counts(Actor actor) {
        return StatusCounts.of(MessageStatus.values(), status -> messages.count(actor.hall(), status));
    }
}
