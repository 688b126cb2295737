package org.servicehall.intake.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.DropMessage;
import org.servicehall.intake.domain.message.MessageCommand.GiveUpMessage;
import org.servicehall.intake.domain.message.MessageCommand.RecordFailure;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.event.CommandContext;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.view.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due by one channel. An attempt is recorded before it is made, so that of several instances one makes it, and
 * what ends in its midst is sent again later with the same id. A server that is not reached is left alone for some rounds; it
 * keeps nobody but its own channel (rule S5).
 */
final class MessageSender {
    private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

    private static final int AT_ONCE = 50;
    /** Whatever happens; what is written here and what comes to be due is seen with the next round (ADR 64). */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

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
    /** Whether something was due that could not be sent yet, and nothing else: it is due still, and needs no asking whether it is. */
    private boolean waitsOn;

    /** @param transport null where nothing is sent by this channel: what waits then waits on, until it is too old */
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
        Instant now = clock.instant();
        if (!isNotReached() && !waitsOn && messages.nothingDue(channel, now, LOOK_AGAIN)) {
            return;
        }
        Page<MessageSheet> due = messages.due(channel, now, null, AT_ONCE);
        waitsOn = !due.items().isEmpty();
        while (all(due.items(), began) && due.next() != null) {
            due = messages.due(channel, now, due.next(), AT_ONCE);
        }
        forgetWhereNothingWaits();
    }

    /** What could not be reached is not tried any more once nothing is left to be sent there. */
    private void forgetWhereNothingWaits() {
        if (notReached > 0 && !messages.anyWaiting(channel)) {
            notReached = 0;
        }
    }

    private boolean all(List<MessageSheet> due, long began) {
        return due.stream().allMatch(message -> tried(message) && System.nanoTime() - began <= LONGEST_ROUND.toNanos());
    }

    /** One that can't be dealt with keeps no other; what it failed with may name the resident. */
    private boolean tried(MessageSheet message) {
        try {
            return go(message);
        } catch (RuntimeException e) {
            log.warn(
                    "The message of {} by {} could not be dealt with: {}",
                    message.noticeNo(),
                    channel,
                    e.getClass().getName());
            return true;
        }
    }

    /** @return whether the round goes on */
    private boolean go(MessageSheet message) {
        Instant now = clock.instant();
        if (letters.isMoot(message)) {
            drop(message, MessageDropping.APPOINTMENT_OVER);
            return true;
        }
        if (!sending.isNews(sending.allowed(message.hall(), message.noticedAt()), now)) {
            giveUp(message);
            return true;
        }
        if (transport == null || sending.allowed(message.hall(), now).isAfter(now) || !isMine(message, now)) {
            return true;
        }
        Optional<Letter> letter = letters.to(message);
        if (letter.isPresent()) {
            return sent(message, transport, letter.get());
        }
        withoutAddress(message);
        return true;
    }

    /** Where nobody is left to be told, nobody else needs to. */
    private void withoutAddress(MessageSheet message) {
        if (letters.isKnown(message)) {
            giveUp(message);
        } else {
            drop(message, MessageDropping.NO_ADDRESS);
        }
    }

    /** From here on it is the office's to tell the resident. */
    private void giveUp(MessageSheet message) {
        tell(new GiveUpMessage(message.applicationNo(), message.noticeNo(), channel, clock.instant()));
    }

    private boolean isMine(MessageSheet message, Instant now) {
        return tell(new AttemptMessage(
                        message.applicationNo(), message.noticeNo(), channel, sending.retries(message.hall()), now))
                .first(MessageAttempted.class)
                .isPresent();
    }

    private boolean sent(MessageSheet message, Transport by, Letter letter) {
        try {
            by.send(letter);
            notReached = 0;
            tell(new RecordSent(message.applicationNo(), message.noticeNo(), channel, clock.instant()));
            return true;
        } catch (Transport.NotSent failed) {
            tell(new RecordFailure(
                    message.applicationNo(),
                    message.noticeNo(),
                    channel,
                    failed.failure(),
                    sending.retries(message.hall()),
                    clock.instant()));
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
        tell(new DropMessage(message.applicationNo(), message.noticeNo(), channel, reason, clock.instant()));
    }

    private Outcome tell(Object command) {
        Outcome outcome = commands.send(command, CommandContext.of(name(), clock.instant()));
        waitsOn = false;
        return outcome;
    }
}
