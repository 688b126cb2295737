package org.servicehall.intake.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isA;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageCommand.AttemptMessage;
import org.servicehall.intake.domain.message.MessageCommand.DropMessage;
import org.servicehall.intake.domain.message.MessageCommand.GiveUpMessage;
import org.servicehall.intake.domain.message.MessageCommand.RecordSent;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.domain.message.Retries;
import org.servicehall.intake.view.message.MessageQueries;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.event.Outcome;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.view.Page;
import org.springframework.boot.health.contributor.Health;

/** One message keeps no other, a channel that is off keeps what waits, and what came back is well again. */
@Tag("S5")
class MessageSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final MessageSheet FIRST = waiting("330106-SL-2026-0001");
    private static final MessageSheet SECOND = waiting("330106-SL-2026-0002");

    private final MessageQueries messages = mock(MessageQueries.class);
    private final ResidentLetters letters = mock(ResidentLetters.class);
    private final Sending sending = mock(Sending.class);
    private final Commands commands = mock(Commands.class);
    private final List<String> sent = new ArrayList<>();
    private boolean away;

    @BeforeEach
    void everythingMayBeSent() {
        when(sending.allowed(any(), any())).thenAnswer(asked -> asked.getArgument(1));
        when(sending.isNews(any(), any())).thenReturn(true);
        when(sending.retries(any()))
                .thenReturn(new Retries(8, Duration.ofMinutes(1), Duration.ofHours(4), instant -> instant));
        when(commands.send(isA(AttemptMessage.class), any())).thenReturn(attempted());
        when(letters.to(any())).thenAnswer(asked -> Optional.of(letter(asked.getArgument(0))));
        due(FIRST, SECOND);
    }

    @Test
    void oneThatCannotBeDealtWithKeepsNoOther() {
        when(letters.to(FIRST)).thenThrow(new IllegalStateException("its vault document is broken"));
        sender(this::carry).round();
        assertThat(sent).containsExactly(SECOND.noticeNo());
        verify(commands).send(isA(RecordSent.class), any());
    }

    @Test
    void whatWaitsForAChannelThatIsOffWaitsOn() {
        sender(null).round();
        verify(commands, never()).send(any(), any());
    }

    /** Of an appointment that is over nobody is called, however old its message is by then. */
    @Test
    void whatIsMootIsDroppedThoughItIsTooOldAsWell() {
        when(sending.isNews(any(), any())).thenReturn(false);
        when(letters.isMoot(FIRST)).thenReturn(true);
        due(FIRST);
        sender(this::carry).round();
        verify(commands).send(isA(DropMessage.class), any());
        verify(commands, never()).send(isA(GiveUpMessage.class), any());
    }

    @Test
    void aServerThatIsReachedAgainOrThatNobodyWaitsForIsWell() {
        MessageSender sender = sender(this::carry);
        MessagesHealth health = new MessagesHealth(List.of(sender), messages);
        away = true;
        when(messages.anyWaiting(MessageChannel.SMS)).thenReturn(true);
        sender.round();
        assertThat(status(health)).isEqualTo("DEGRADED");

        away = false;
        sender.round();
        assertThat(status(health)).as("left alone for a round").isEqualTo("DEGRADED");
        sender.round();
        assertThat(status(health)).isEqualTo("UP");

        away = true;
        sender.round();
        due();
        sender.round();
        sender.round();
        assertThat(status(health)).as("they are tried again later").isEqualTo("DEGRADED");
        when(messages.anyWaiting(MessageChannel.SMS)).thenReturn(false);
        sender.round();
        assertThat(status(health)).isEqualTo("UP");
    }

    @Test
    void nothingIsAskedOfTheStoreWhileNothingCanBeDueUnlessAServerWasNotReached() {
        when(messages.nothingDue(eq(MessageChannel.SMS), any(), any())).thenReturn(true);
        MessageSender sender = sender(this::carry);
        sender.round();
        verify(messages, never()).due(any(), any(), any(), anyInt());

        when(messages.nothingDue(eq(MessageChannel.SMS), any(), any())).thenReturn(false);
        away = true;
        sender.round();
        when(messages.nothingDue(eq(MessageChannel.SMS), any(), any())).thenReturn(true);
        due();
        sender.round();
        sender.round();
        assertThat(sender.isNotReached()).as("nothing waits there any more").isFalse();
    }

    /** As through the night, or where the channel is off (ADR 64). */
    @Test
    void whatWaitsAndCanNotBeSentYetIsAskedForOnceARound() {
        MessageSender sender = sender(this::carry);
        when(sending.allowed(any(), any())).thenReturn(NOW.plusSeconds(1));
        sender.round();
        sender.round();
        sender.round();
        verify(messages).nothingDue(any(), any(), any());
        verify(messages, times(3)).due(any(), any(), any(), anyInt());
        assertThat(sent).isEmpty();

        when(sending.allowed(any(), any())).thenReturn(NOW);
        sender.round();
        assertThat(sent).hasSize(2);
        sender.round();
        verify(messages, times(2)).nothingDue(any(), any(), any());
    }

    /** Another instance has sent it, say. */
    @Test
    void whereNothingWaitsAnyMoreNothingIsAskedAgain() {
        MessageSender sender = sender(null);
        sender.round();
        due();
        sender.round();
        when(messages.nothingDue(any(), any(), any())).thenReturn(true);
        sender.round();
        verify(messages, times(2)).due(any(), any(), any(), anyInt());
    }

    private static String status(MessagesHealth health) {
        var builder = new Health.Builder();
        health.doHealthCheck(builder);
        return builder.build().getStatus().getCode();
    }

    private void carry(Letter letter) throws Transport.NotSent {
        if (away) {
            throw new Transport.NotSent(MessageFailure.NOT_REACHED);
        }
        sent.add(letter.id());
    }

    private void due(MessageSheet... sheets) {
        when(messages.due(eq(MessageChannel.SMS), any(), any(), anyInt()))
                .thenReturn(new Page<>(List.of(sheets), null));
    }

    private MessageSender sender(@Nullable Transport transport) {
        return new MessageSender(
                MessageChannel.SMS, transport, messages, letters, sending, commands, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Outcome attempted() {
        var event = new MessageAttempted(
                FIRST.applicationNo(), "330106", FIRST.noticeNo(), MessageChannel.SMS, 1, NOW, NOW.plusSeconds(60));
        String stream = "Message:" + FIRST.applicationNo();
        return new Outcome(stream, 1, List.of(new RecordedEvent(stream, 0, "attempted", NOW, "test", event)));
    }

    private static Letter letter(MessageSheet message) {
        return new Letter(message.noticeNo(), message.hall(), "13800138000", "", "欧阳建国：已正式受理。");
    }

    private static MessageSheet waiting(String noticeNo) {
        return new MessageSheet(
                "330106-20261130-0001",
                noticeNo,
                "330106",
                NoticeKind.ACCEPTANCE,
                MessageChannel.SMS,
                MessageStatus.WAITING,
                0,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
