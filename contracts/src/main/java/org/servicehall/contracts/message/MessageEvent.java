package org.servicehall.contracts.message;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.notice.NoticeKind;

/**
 * What a resident is told of an application and its case, and how its notices were served (rule S5); topic
 * {@code hall.applications}. One stream an application, beside it, since messages go on when its own has ended. Neither an
 * address nor a text stands here: both are drawn from the vault when a message is sent. A message is known by its notice and
 * its channel. An appointment has such a stream as well, under its own number; what is told of it stands in the place of a
 * notice.
 */
public sealed interface MessageEvent {
    String NAMESPACE = "org.servicehall.message";
    String STREAM = "Message";

    /** Number of the application and its case, or of the appointment. */
    String applicationNo();

    /**
     * The resident wishes to be told by these from now on, and by no others; until then, by those chosen at reception.
     *
     * @param channels none where nothing is to be sent
     * @param chosenBy the clerk who was told so; {@code public} where the resident did it
     */
    @Event(namespace = NAMESPACE, name = "channels-changed", version = "1")
    record ChannelsChanged(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<MessageChannel> channels,
            @Person String chosenBy,
            Instant chosenAt)
            implements MessageEvent {
        /** Stands in {@code chosenBy} for the resident. */
        public static final String RESIDENT = "public";
    }

    /**
     * A notice was issued of which the resident is to be told.
     *
     * @param next from when on it may be sent: outside the hall's quiet hours
     */
    @Event(namespace = NAMESPACE, name = "due", version = "1")
    record MessageDue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            NoticeKind kind,
            MessageChannel channel,
            Instant noticedAt,
            Instant next)
            implements MessageEvent {}

    /**
     * There is something of which the resident is to be told about an appointment.
     *
     * @param applicationNo number of the appointment
     * @param noticeNo that number and what is told, as {@code 330106-YY20261123-0001-MOVED}: by it the message is known
     * @param noticedAt when it came about; of a reminder, when it is time for it
     * @param next from when on it may be sent: outside the hall's quiet hours
     */
    @Event(namespace = NAMESPACE, name = "appointment-message-due", version = "1")
    record AppointmentMessageDue(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            AppointmentNews news,
            MessageChannel channel,
            Instant noticedAt,
            Instant next)
            implements MessageEvent {}

    /**
     * It is being sent. What came of it follows; where nothing does, because whoever sent it ended, it is sent again.
     *
     * @param attempt from 1
     * @param next when it is tried again unless it was sent meanwhile
     */
    @Event(namespace = NAMESPACE, name = "attempted", version = "1")
    record MessageAttempted(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            MessageChannel channel,
            int attempt,
            Instant attemptedAt,
            Instant next)
            implements MessageEvent {}

    /** The server or gateway took it. */
    @Event(namespace = NAMESPACE, name = "sent", version = "1")
    record MessageSent(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            MessageChannel channel,
            int attempt,
            Instant sentAt)
            implements MessageEvent {}

    /** It did not go out and is not tried again: somebody tells the resident otherwise. */
    @Event(namespace = NAMESPACE, name = "failed", version = "1")
    record MessageFailed(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            MessageChannel channel,
            int attempts,
            MessageFailure cause,
            Instant failedAt)
            implements MessageEvent {}

    /** It is not sent any more, and nobody need see to it. */
    @Event(namespace = NAMESPACE, name = "dropped", version = "1")
    record MessageDropped(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            MessageChannel channel,
            MessageDropping reason,
            Instant droppedAt)
            implements MessageEvent {}

    /** The resident was told otherwise of what a failed message was to say. */
    @Event(namespace = NAMESPACE, name = "settled", version = "1")
    record MessageSettled(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            String noticeNo,
            MessageChannel channel,
            ToldBy toldBy,
            @Person String settledBy,
            Instant settledAt)
            implements MessageEvent {}

    /**
     * Notices were served 送达.
     *
     * @param recipient who took them; null unless collected
     * @param postNo number of the letter; null unless posted
     * @param recordedBy the clerk; {@code public} where the resident opened the page
     * @param representative whom of the application's representatives they were given to (S8); null where to none, and in all
     *     of before that was told
     */
    @Event(namespace = NAMESPACE, name = "service-recorded", version = "1")
    record ServiceRecorded(
            @EventTag(key = STREAM) String applicationNo,
            String hall,
            List<String> noticeNos,
            ServiceMeans means,
            @Nullable Recipient recipient,
            @Nullable String postNo,
            @Person String recordedBy,
            Instant servedAt,
            @Nullable Integer representative)
            implements MessageEvent {
        /** To nobody whom the file knows as a representative. */
        public ServiceRecorded(
                String applicationNo,
                String hall,
                List<String> noticeNos,
                ServiceMeans means,
                @Nullable Recipient recipient,
                @Nullable String postNo,
                String recordedBy,
                Instant servedAt) {
            this(applicationNo, hall, noticeNos, means, recipient, postNo, recordedBy, servedAt, null);
        }
    }
}
