package org.servicehall.intake.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.DropMessage;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;

/**
 * Sends what is due by one channel. An attempt is recorded before it is made, so that of several instances one makes it, and
 * what ends in its midst is sent again later with the same id. A server that is not reached is left alone for some rounds; it
 * keeps nobody but its own channel (rule S5).
 */
final class MessageSender {
    private static final int AT_ONCE = 50;
    private static final int LONGEST_PAUSE = 12;
    /** A round is one piece of work to its loop, which is called stuck after a minute. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);

    private final MessageChannel channel;
    private final @Nullable Transport transport;
    private final MessageQueries messages;
    private final ResidentLetters letters;
    private final Sending sending;
    private final Commands commands;
    private final Clock clock;
    private volatile int notReached;
    private int roundsLeft;

    /** @param transport null where nothing is sent by this channel any more */
    MessageSender(
            MessageChannel channel,
            @Nullable Transport transport,
            MessageQueries messages,
            ResidentLetters letters,
            Sending sending,
            Commands commands,
            Clock clock) {
        this.channel = channel;
        this.transport = transport;
        this.messages = messages;
        this.letters = letters;
        this.sending = sending;
        this.commands = commands;
        this.clock = clock;
    }

    String name() {
        return "message-sender-" + channel.name().toLowerCase(Locale.ROOT);
    }

    MessageChannel channel() {
        return channel;
    }

    /** Whether its server was not reached when it was last tried. */
    boolean isNotReached() {
        return notReached > 0;
    }

    void round() {
        if (roundsLeft > 0) {
            roundsLeft--;
            return;
        }
        long began = System.nanoTime();
        for (MessageSheet message : messages.due(channel, clock.instant(), AT_ONCE)) {
            if (!go(message) || System.nanoTime() - began > LONGEST_ROUND.toNanos()) {
                return;
            }
        }
    }

    /** @return whether the round goes on */
    private boolean go(MessageSheet message) {
        if (transport == null) {
            drop(message, MessageDropping.CHANNEL_OFF);
            return true;
        }
        Instant now = clock.instant();
        if (sending.allowed(message.hall(), now).isAfter(now) || !isMine(message, now)) {
            return true;
        }
        Optional<Letter> letter = letters.to(message);
        if (letter.isEmpty()) {
            drop(message, MessageDropping.NO_ADDRESS);
            return true;
        }
        return sent(message, transport, letter.get());
    }

    private boolean isMine(MessageSheet message, Instant now) {
        return commands.send(
                        new AttemptMessage(
                                message.applicationNo(),
                                message.noticeNo(),
                                channel,
                                sending.retries(message.hall()),
                                now),
                        context())
                .first(MessageAttempted.class)
                .isPresent();
    }

    private boolean sent(MessageSheet message, Transport by, Letter letter) {
        try {
            by.send(letter);
            notReached = 0;
            commands.send(
                    new RecordSent(message.applicationNo(), message.noticeNo(), channel, clock.instant()), context());
            return true;
        } catch (Transport.NotSent failed) {
            commands.send(
                    new RecordFailure(
                            message.applicationNo(),
                            message.noticeNo(),
                            channel,
                            failed.failure(),
                            sending.retries(message.hall()),
                            clock.instant()),
                    context());
            return goesOnAfter(failed.failure());
        }
    }

    private boolean goesOnAfter(MessageFailure failure) {
        if (failure == MessageFailure.REFUSED) {
            notReached = 0;
            return true;
        }
        notReached = Math.min(notReached + 1, LONGEST_PAUSE);
        roundsLeft = notReached;
        return false;
    }

    private void drop(MessageSheet message, MessageDropping reason) {
        commands.send(
                new DropMessage(message.applicationNo(), message.noticeNo(), channel, reason, clock.instant()),
                context());
    }

    private CommandContext context() {
        return CommandContext.of(name(), clock.instant());
    }
}
