package org.servicehall.intake.view.message;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ReceptionEvent.MessagesChosen;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.contracts.notice.NoticeKind;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.view.notice.IssuedNotice;
import org.servicehall.intake.view.notice.IssuedNotices;
import org.servicehall.platform.due.NextDue;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.view.Backlog;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.View;
import org.springframework.stereotype.Component;

/** Asks for messages and for how notices were served (rule S5). */
@Component
public class MessageQueries {
    private static final Bson LATEST_FIRST = Sorts.descending("noticedAt");
    private static final int MOST_NOTICES = 200;

    private final View<MessageSheet> sheets;
    private final View<MessageSheet> listed;
    private final View<IssuedNotice> notices;
    private final MessageSheets projection;
    private final Streams streams;
    private final Map<MessageChannel, NextDue<MessageSheet>> next = new EnumMap<>(MessageChannel.class);

    MessageQueries(Views views, MessageSheets projection, IssuedNotices notices, Streams streams) {
        this.sheets = views.of(projection);
        this.listed = sheets.kept();
        this.notices = views.of(notices);
        this.projection = projection;
        this.streams = streams;
        for (MessageChannel channel : MessageChannel.values()) {
            next.put(channel, new NextDue<>(sheets, Filters.eq("channel", channel.name())));
        }
    }

    /** Of one application, by its own streams: as they stand now. */
    public MessageFile of(String applicationNo) {
        return MessageFile.of(
                atReception(applicationNo),
                streams.read(MessageEvent.STREAM + ":" + applicationNo).orElse(List.of()),
                projection);
    }

    /** Whether nothing was told, served or chosen of it since its reception, by its own stream: as it stands now. */
    public boolean hasNone(String applicationNo) {
        return streams.read(MessageEvent.STREAM + ":" + applicationNo).isEmpty();
    }

    /** What was told of an appointment, by its own stream: as it stands now. */
    public List<MessageSheet> ofAppointment(String appointmentNo) {
        return MessageFile.of(
                        List.of(),
                        streams.read(MessageEvent.STREAM + ":" + appointmentNo).orElse(List.of()),
                        projection)
                .messages();
    }

    /** Whether anything failed that was to tell of that appointment, and nobody has settled it. */
    public boolean anyFailed(String appointmentNo) {
        return ofAppointment(appointmentNo).stream().anyMatch(message -> message.status() == MessageStatus.FAILED);
    }

    /** By what the resident wished to be told when the application was received: recorded with that, and never changed (ADR 70). */
    public List<MessageChannel> atReception(String applicationNo) {
        return streams.readWith(ApplicationEvent.STREAM + ":" + applicationNo, ApplicationReceived.class).stream()
                .flatMap(List::stream)
                .map(RecordedEvent::payload)
                .filter(MessagesChosen.class::isInstance)
                .map(event -> ((MessagesChosen) event).channels())
                .findFirst()
                .orElse(List.of());
    }

    /** What can be served of an application: receipts and slips are handed out as they are paid. */
    public List<String> noticesOf(String applicationNo) {
        return notices
                .page(Filters.eq("subjectNo", applicationNo), Sorts.ascending("issuedAt"), null, MOST_NOTICES)
                .items()
                .stream()
                .filter(notice -> notice.kind() != NoticeKind.FEE_RECEIPT && notice.kind() != NoticeKind.REFUND)
                .map(IssuedNotice::noticeNo)
                .toList();
    }

    /** Those of them that the resident has not opened yet. */
    public List<String> unread(String applicationNo, List<String> noticeNos) {
        List<String> read = of(applicationNo).services().stream()
                .filter(service -> service.means() == ServiceMeans.READ)
                .flatMap(service -> service.noticeNos().stream())
                .toList();
        return noticeNos.stream().filter(no -> !read.contains(no)).toList();
    }

    public Page<MessageSheet> page(
            String hall,
            @Nullable MessageStatus status,
            @Nullable MessageChannel channel,
            @Nullable String after,
            int limit) {
        return listed.page(wanted(hall, status, channel), LATEST_FIRST, after, limit);
    }

    public Backlog count(String hall, MessageStatus status) {
        return listed.count(wanted(hall, status, null));
    }

    /** What of notices failed and nobody has told the resident otherwise yet, latest first. */
    public Page<MessageSheet> toTell(String hall, @Nullable MessageChannel channel, @Nullable String after, int limit) {
        return listed.page(toTell(hall, channel), LATEST_FIRST, after, limit);
    }

    public Backlog backlogToTell(String hall) {
        return listed.backlog(toTell(hall, null), "endedAt", null);
    }

    /** Whom news of an appointment did not reach stand in a list of their own, where they need to be told at all. */
    private static Bson toTell(String hall, @Nullable MessageChannel channel) {
        return Filters.and(wanted(hall, MessageStatus.FAILED, channel), Filters.eq("news", null));
    }

    /** In all halls, exact up to the largest page. */
    public long count(MessageStatus status) {
        return sheets.count(Filters.eq("status", status.name())).count();
    }

    /** Whether anything that was tried by this channel is still to be sent; a reminder to come was not. */
    public boolean anyWaiting(MessageChannel channel) {
        return sheets.count(Filters.and(
                                Filters.eq("channel", channel.name()),
                                Filters.eq("status", MessageStatus.WAITING.name()),
                                Filters.gt("attempts", 0)))
                        .count()
                > 0;
    }

    /**
     * Whether nothing is to be sent by now; asks the store only where that is not known any more.
     *
     * @param atLatest how long after one look the next comes, whatever happens
     */
    public boolean nothingDue(MessageChannel channel, Instant now, Duration atLatest) {
        return Objects.requireNonNull(next.get(channel)).isNothing(now, atLatest);
    }

    /** Those to be sent by now, what waits longest first. */
    public Page<MessageSheet> due(MessageChannel channel, Instant now, @Nullable String after, int most) {
        return sheets.page(
                Filters.and(Filters.eq("channel", channel.name()), Filters.lte("next", now)),
                Sorts.ascending("next"),
                after,
                most);
    }

    private static Bson wanted(String hall, @Nullable MessageStatus status, @Nullable MessageChannel channel) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (status != null) {
            wanted.add(Filters.eq("status", status.name()));
        }
        if (channel != null) {
            wanted.add(Filters.eq("channel", channel.name()));
        }
        return Filters.and(wanted);
    }
}
