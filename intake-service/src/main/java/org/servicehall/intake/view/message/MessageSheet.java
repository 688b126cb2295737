package org.servicehall.intake.view.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageEvent.AppointmentMessageDue;
import org.servicehall.contracts.message.MessageEvent.MessageAttempted;
import org.servicehall.contracts.message.MessageEvent.MessageDropped;
import org.servicehall.contracts.message.MessageEvent.MessageDue;
import org.servicehall.contracts.message.MessageEvent.MessageFailed;
import org.servicehall.contracts.message.MessageEvent.MessageSent;
import org.servicehall.contracts.message.MessageEvent.MessageSettled;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.platform.due.Due;

/**
 * What a resident is told of a notice, or of an appointment, by one channel, and what came of it (S5).
 *
 * @param applicationNo number of the application, or of the appointment
 * @param noticeNo number of the notice; of an appointment, its number and what is told
 * @param kind of the notice; null where it tells of an appointment
 * @param news what it tells of the appointment; null where it tells of a notice
 * @param noticedAt when the notice was issued
 * @param next when it is sent, or sent again; null once it is not
 * @param endedAt when it was sent, or given up
 * @param cause why it failed; null where it did not
 * @param dropping why it is not sent any more; null where it is
 */
public record MessageSheet(
        String applicationNo,
        String noticeNo,
        String hall,
        @Nullable NoticeKind kind,
        MessageChannel channel,
        MessageStatus status,
        int attempts,
        Instant noticedAt,
        @Nullable Instant next,
        @Nullable Instant endedAt,
        @Nullable MessageFailure cause,
        @Nullable MessageDropping dropping,
        @Nullable ToldBy toldBy,
        @Person @Nullable String settledBy,
        @Nullable Instant settledAt,
        @Nullable AppointmentNews news)
        implements Due {
    static MessageSheet of(MessageDue e) {
        return waiting(e.applicationNo(), e.noticeNo(), e.hall(), e.kind(), e.channel(), e.noticedAt(), e.next(), null);
    }

    static MessageSheet of(AppointmentMessageDue e) {
        return waiting(e.applicationNo(), e.noticeNo(), e.hall(), null, e.channel(), e.noticedAt(), e.next(), e.news());
    }

    private static MessageSheet waiting(
            String applicationNo,
            String noticeNo,
            String hall,
            @Nullable NoticeKind kind,
            MessageChannel channel,
            Instant noticedAt,
            Instant next,
            @Nullable AppointmentNews news) {
        return new MessageSheet(
                applicationNo,
                noticeNo,
                hall,
                kind,
                channel,
                MessageStatus.WAITING,
                0,
                noticedAt,
                next,
                null,
                null,
                null,
                null,
                null,
                null,
                news);
    }

    MessageSheet attempted(MessageAttempted e) {
        return new MessageSheet(
                applicationNo,
                noticeNo,
                hall,
                kind,
                channel,
                status,
                e.attempt(),
                noticedAt,
                e.next(),
                endedAt,
                cause,
                dropping,
                toldBy,
                settledBy,
                settledAt,
                news);
    }

    MessageSheet sent(MessageSent e) {
        return ended(MessageStatus.SENT, e.sentAt(), null, null);
    }

    MessageSheet failed(MessageFailed e) {
        return ended(MessageStatus.FAILED, e.failedAt(), e.cause(), null);
    }

    MessageSheet dropped(MessageDropped e) {
        return ended(MessageStatus.DROPPED, e.droppedAt(), null, e.reason());
    }

    private MessageSheet ended(
            MessageStatus how, Instant at, @Nullable MessageFailure failure, @Nullable MessageDropping why) {
        return new MessageSheet(
                applicationNo,
                noticeNo,
                hall,
                kind,
                channel,
                how,
                attempts,
                noticedAt,
                null,
                at,
                failure,
                why,
                toldBy,
                settledBy,
                settledAt,
                news);
    }

    MessageSheet settled(MessageSettled e) {
        return new MessageSheet(
                applicationNo,
                noticeNo,
                hall,
                kind,
                channel,
                MessageStatus.SETTLED,
                attempts,
                noticedAt,
                next,
                endedAt,
                cause,
                dropping,
                e.toldBy(),
                e.settledBy(),
                e.settledAt(),
                news);
    }
}
