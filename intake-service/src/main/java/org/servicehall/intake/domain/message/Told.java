package org.servicehall.intake.domain.message;

import java.time.Instant;
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

/** One message as its stream remembers it (rule S5). */
record Told(
        String applicationNo,
        String hall,
        String noticeNo,
        MessageChannel channel,
        MessageStatus status,
        int attempts,
        Instant next) {
    static Told of(MessageDue due) {
        return new Told(
                due.applicationNo(), due.hall(), due.noticeNo(), due.channel(), MessageStatus.WAITING, 0, due.next());
    }

    static Told of(AppointmentMessageDue due) {
        return new Told(
                due.applicationNo(), due.hall(), due.noticeNo(), due.channel(), MessageStatus.WAITING, 0, due.next());
    }

    Told become(MessageStatus now) {
        return new Told(applicationNo, hall, noticeNo, channel, now, attempts, next);
    }

    Told tried(int attempt, Instant again) {
        return new Told(applicationNo, hall, noticeNo, channel, status, attempt, again);
    }

    boolean isFailed() {
        return status == MessageStatus.FAILED;
    }

    MessageAttempted attempted(Retries retries, Instant at) {
        int attempt = attempts + 1;
        return new MessageAttempted(applicationNo, hall, noticeNo, channel, attempt, at, retries.after(attempt, at));
    }

    MessageSent sent(Instant at) {
        return new MessageSent(applicationNo, hall, noticeNo, channel, attempts, at);
    }

    MessageFailed failed(MessageFailure cause, Instant at) {
        return new MessageFailed(applicationNo, hall, noticeNo, channel, attempts, cause, at);
    }

    MessageDropped dropped(MessageDropping reason, Instant at) {
        return new MessageDropped(applicationNo, hall, noticeNo, channel, reason, at);
    }

    MessageSettled settled(ToldBy toldBy, String by, Instant at) {
        return new MessageSettled(applicationNo, hall, noticeNo, channel, toldBy, by, at);
    }
}
