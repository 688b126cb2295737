package org.servicehall.intake.domain.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.servicehall.contracts.Offers;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageEvent;
import org.servicehall.contracts.message.MessageEvent.AppointmentMessageDue;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageEvent.MessageDropped;
import org.servicehall.contracts.message.MessageEvent.MessageDue;
import org.servicehall.contracts.message.MessageEvent.MessageFailed;
import org.servicehall.contracts.message.MessageEvent.MessageSent;
import org.servicehall.contracts.message.MessageEvent.MessageSettled;
import org.servicehall.contracts.message.MessageEvent.ServiceRecorded;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.ChangeChannels;
import org.servicehall.intake.domain.message.MessageCommand.DropMessage;
import org.servicehall.intake.domain.message.MessageCommand.GiveUpMessage;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.domain.message.MessageCommand.RecordService;
import org.servicehall.intake.domain.message.MessageCommand.SettleMessage;
import org.servicehall.intake.domain.message.MessageCommand.SettleMessages;
import org.servicehall.intake.domain.message.MessageCommand.TellOfAppointment;
import org.servicehall.intake.domain.message.MessageCommand.TellOfNotice;
import org.servicehall.intake.domain.message.MessageCommand.WhatMayBeDone;

/**
 * What a resident is told of an application and its case, and how its notices were served (rule S5). One message for each
 * notice and channel, however often what calls for it is heard of.
 */
@EventSourcedEntity(tagKey = MessageEvent.STREAM)
public class Messages {
    private record Key(String noticeNo, MessageChannel channel) {}

    private final List<ChannelsChanged> changes = new ArrayList<>();
    private final Map<Key, Told> messages = new HashMap<>();
    private final Map<ServiceMeans, Set<String>> served = new EnumMap<>(ServiceMeans.class);

    @EntityCreator
    Messages() {}

    @CommandHandler
    void change(ChangeChannels command, EventAppender events) {
        List<MessageChannel> channels =
                command.channels().stream().distinct().sorted().toList();
        if (!Set.copyOf(channels).equals(Set.copyOf(chosen(Instant.MAX, command.atReception())))) {
            events.append(
                    new ChannelsChanged(command.applicationNo(), command.hall(), channels, command.by(), command.at()));
        }
    }

    /** What was chosen after the notice was issued makes no message of it. */
    @CommandHandler
    void tell(TellOfNotice command, EventAppender events) {
        List<MessageChannel> now = chosen(Instant.MAX, command.atReception());
        chosen(command.at(), command.atReception()).stream()
                .filter(now::contains)
                .filter(command.offered()::contains)
                .filter(channel -> !messages.containsKey(new Key(command.noticeNo(), channel)))
                .forEach(channel -> events.append(new MessageDue(
                        command.applicationNo(),
                        command.hall(),
                        command.noticeNo(),
                        command.kind(),
                        channel,
                        command.at(),
                        command.next())));
    }

    /** What is told of an appointment at its time, and what before it takes place. */
    @CommandHandler
    void tell(TellOfAppointment command, EventAppender events) {
        command.wished().stream()
                .filter(command.offered()::contains)
                .filter(channel -> !messages.containsKey(new Key(command.noticeNo(), channel)))
                .forEach(channel -> events.append(new AppointmentMessageDue(
                        command.applicationNo(),
                        command.hall(),
                        command.noticeNo(),
                        command.news(),
                        channel,
                        command.at(),
                        command.next())));
    }

    @CommandHandler
    void attempt(AttemptMessage command, EventAppender events) {
        waiting(command.noticeNo(), command.channel())
                .filter(told -> !told.next().isAfter(command.at()))
                .map(told -> attempted(told, command))
                .ifPresent(events::append);
    }

    private MessageEvent attempted(Told told, AttemptMessage command) {
        MessageChannel channel = command.channel();
        if (isWithdrawn(channel)) {
            return told.dropped(MessageDropping.WITHDRAWN, command.at());
        }
        return told.attempts() >= command.retries().most()
                ? told.failed(MessageFailure.NOT_REACHED, command.at())
                : told.attempted(command.retries(), command.at());
    }

    @CommandHandler
    void sent(RecordSent command, EventAppender events) {
        waiting(command.noticeNo(), command.channel())
                .map(told -> told.sent(command.at()))
                .ifPresent(events::append);
    }

    /** One that was not reached is tried again, unless it was so often enough. */
    @CommandHandler
    void failed(RecordFailure command, EventAppender events) {
        waiting(command.noticeNo(), command.channel())
                .filter(told -> command.cause() == MessageFailure.REFUSED
                        || told.attempts() >= command.retries().most())
                .map(told -> told.failed(command.cause(), command.at()))
                .ifPresent(events::append);
    }

    @CommandHandler
    void drop(DropMessage command, EventAppender events) {
        waiting(command.noticeNo(), command.channel())
                .map(told -> told.dropped(command.reason(), command.at()))
                .ifPresent(events::append);
    }

    @CommandHandler
    void giveUp(GiveUpMessage command, EventAppender events) {
        waiting(command.noticeNo(), command.channel())
                .map(told -> isWithdrawn(command.channel())
                        ? told.dropped(MessageDropping.WITHDRAWN, command.at())
                        : told.failed(MessageFailure.NOT_REACHED, command.at()))
                .ifPresent(events::append);
    }

    private boolean isWithdrawn(MessageChannel channel) {
        return !chosen(Instant.MAX, List.of(channel)).contains(channel);
    }

    @CommandHandler
    void settle(SettleMessage command, EventAppender events) {
        Told told = messages.get(new Key(command.noticeNo(), command.channel()));
        if (told == null || !told.isFailed()) {
            throw Refusal.conflict("message-not-failed", "S5");
        }
        events.append(told.settled(command.toldBy(), command.by(), command.at()));
    }

    /** Who was told of an appointment was told of all there was to tell. */
    @CommandHandler
    void settleAll(SettleMessages command, EventAppender events) {
        messages.values().stream()
                .filter(Told::isFailed)
                .forEach(told -> events.append(told.settled(command.toldBy(), command.by(), command.at())));
    }

    /** Reading them again proves nothing more; a clerk is told that it is on record. */
    @CommandHandler
    void serve(RecordService command, EventAppender events) {
        Set<String> before = served.getOrDefault(command.means(), Set.of());
        List<String> notices = command.noticeNos().stream()
                .distinct()
                .filter(no -> !before.contains(no))
                .toList();
        if (notices.isEmpty() && command.means() != ServiceMeans.READ) {
            throw Refusal.conflict("service-on-record", "S5");
        }
        if (!notices.isEmpty()) {
            events.append(new ServiceRecorded(
                    command.applicationNo(),
                    command.hall(),
                    notices,
                    command.means(),
                    command.recipient(),
                    command.postNo(),
                    command.by(),
                    command.at(),
                    command.representative()));
        }
    }

    @CommandHandler
    Offers offered(WhatMayBeDone question) {
        return Offers.of(MessageAct.values(), act -> {
            switch (act) {
                case CHANGE_CHANNELS -> {
                    // at any time
                }
                case SETTLE -> checkAnyFailed();
                case RECORD_SERVICE -> checkNotices(question.hasNotices());
            }
        });
    }

    private void checkAnyFailed() {
        if (messages.values().stream().noneMatch(Told::isFailed)) {
            throw Refusal.conflict("message-not-failed", "S5");
        }
    }

    private static void checkNotices(boolean any) {
        if (!any) {
            throw Refusal.unprocessable("notice-not-of-application", "S5").at("noticeNos");
        }
    }

    @EventSourcingHandler
    void on(ChannelsChanged event) {
        changes.add(event);
    }

    @EventSourcingHandler
    void on(MessageDue event) {
        messages.put(new Key(event.noticeNo(), event.channel()), Told.of(event));
    }

    @EventSourcingHandler
    void on(AppointmentMessageDue event) {
        messages.put(new Key(event.noticeNo(), event.channel()), Told.of(event));
    }

    @EventSourcingHandler
    void on(MessageAttempted event) {
        messages.computeIfPresent(
                new Key(event.noticeNo(), event.channel()), (_, told) -> told.tried(event.attempt(), event.next()));
    }

    @EventSourcingHandler
    void on(MessageSent event) {
        become(event.noticeNo(), event.channel(), MessageStatus.SENT);
    }

    @EventSourcingHandler
    void on(MessageFailed event) {
        become(event.noticeNo(), event.channel(), MessageStatus.FAILED);
    }

    @EventSourcingHandler
    void on(MessageDropped event) {
        become(event.noticeNo(), event.channel(), MessageStatus.DROPPED);
    }

    @EventSourcingHandler
    void on(MessageSettled event) {
        become(event.noticeNo(), event.channel(), MessageStatus.SETTLED);
    }

    @EventSourcingHandler
    void on(ServiceRecorded event) {
        served.computeIfAbsent(event.means(), _ -> new HashSet<>()).addAll(event.noticeNos());
    }

    private void become(String noticeNo, MessageChannel channel, MessageStatus status) {
        messages.computeIfPresent(new Key(noticeNo, channel), (_, told) -> told.become(status));
    }

    /** As they stood at that instant, it included. */
    private List<MessageChannel> chosen(Instant at, List<MessageChannel> atReception) {
        return changes.stream()
                .filter(change -> !change.chosenAt().isAfter(at))
                .reduce((_, later) -> later)
                .map(ChannelsChanged::channels)
                .orElse(atReception);
    }

    private Optional<Told> waiting(String noticeNo, MessageChannel channel) {
        return Optional.ofNullable(messages.get(new Key(noticeNo, channel)))
                .filter(told -> told.status() == MessageStatus.WAITING);
    }
}
