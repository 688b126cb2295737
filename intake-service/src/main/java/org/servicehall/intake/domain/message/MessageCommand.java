package org.servicehall.intake.domain.message;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.AppointmentNews;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageDropping;
import org.servicehall.contracts.message.MessageFailure;
import org.servicehall.contracts.message.Recipient;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.contracts.message.ToldBy;
import org.servicehall.contracts.notice.NoticeKind;

/** What is done to tell a resident, and to put on record that a notice was served (rule S5). */
public sealed interface MessageCommand {
    String applicationNo();

    Instant at();

    /**
     * @param atReception what was chosen when the application was received
     * @param by the clerk; {@code public} where the resident does it
     */
    record ChangeChannels(
            @TargetEntityId String applicationNo,
            String hall,
            List<MessageChannel> channels,
            List<MessageChannel> atReception,
            String by,
            Instant at)
            implements MessageCommand {}

    /**
     * From a notice that was issued; changes nothing the second time.
     *
     * @param offered by which the hall sends anything
     * @param next from when on it may be sent
     */
    record TellOfNotice(
            @TargetEntityId String applicationNo,
            String hall,
            String noticeNo,
            NoticeKind kind,
            Set<MessageChannel> offered,
            List<MessageChannel> atReception,
            Instant at,
            Instant next)
            implements MessageCommand {}

    /**
     * Of an appointment; changes nothing the second time.
     *
     * @param applicationNo number of the appointment
     * @param wished by which the resident wished to be told when it was booked
     * @param offered by which the hall sends anything
     * @param at when it came about, or is to be told
     * @param next from when on it may be sent
     */
    record TellOfAppointment(
            @TargetEntityId String applicationNo,
            String hall,
            AppointmentNews news,
            List<MessageChannel> wished,
            Set<MessageChannel> offered,
            Instant at,
            Instant next)
            implements MessageCommand {
        /** By which the message is known, as a notice's by its number. */
        String noticeNo() {
            return news.of(applicationNo);
        }
    }

    /** Before it is sent; changes nothing before its time, so that of two who would send it one does. */
    record AttemptMessage(
            @TargetEntityId String applicationNo, String noticeNo, MessageChannel channel, Retries retries, Instant at)
            implements MessageCommand {}

    record RecordSent(@TargetEntityId String applicationNo, String noticeNo, MessageChannel channel, Instant at)
            implements MessageCommand {}

    record RecordFailure(
            @TargetEntityId String applicationNo,
            String noticeNo,
            MessageChannel channel,
            MessageFailure cause,
            Retries retries,
            Instant at)
            implements MessageCommand {}

    record DropMessage(
            @TargetEntityId String applicationNo,
            String noticeNo,
            MessageChannel channel,
            MessageDropping reason,
            Instant at)
            implements MessageCommand {}

    /** It is not sent any more though the resident wished for it: too old, or without an address. */
    record GiveUpMessage(@TargetEntityId String applicationNo, String noticeNo, MessageChannel channel, Instant at)
            implements MessageCommand {}

    record SettleMessage(
            @TargetEntityId String applicationNo,
            String noticeNo,
            MessageChannel channel,
            ToldBy toldBy,
            String by,
            Instant at)
            implements MessageCommand {}

    /** All that failed, once somebody told the resident otherwise. */
    record SettleMessages(@TargetEntityId String applicationNo, ToldBy toldBy, String by, Instant at)
            implements MessageCommand {}

    /**
     * @param recipient who took them; null unless collected
     * @param postNo number of the letter; null unless posted
     * @param by the clerk; {@code public} where the resident opened the page
     * @param representative who took them for the applicant; null where nobody did (S8)
     */
    record RecordService(
            @TargetEntityId String applicationNo,
            String hall,
            List<String> noticeNos,
            ServiceMeans means,
            @Nullable Recipient recipient,
            @Nullable String postNo,
            String by,
            Instant at,
            @Nullable Integer representative)
            implements MessageCommand {
        /** To nobody whom the file knows as a representative. */
        public RecordService(
                String applicationNo,
                String hall,
                List<String> noticeNos,
                ServiceMeans means,
                @Nullable Recipient recipient,
                @Nullable String postNo,
                String by,
                Instant at) {
            this(applicationNo, hall, noticeNos, means, recipient, postNo, by, at, null);
        }
    }

    /**
     * Answered with {@link org.servicehall.contracts.Offers}.
     *
     * @param hasNotices whether any notice of it was issued
     */
    record WhatMayBeDone(@TargetEntityId String applicationNo, boolean hasNotices) {}
}
