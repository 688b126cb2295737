package org.servicehall.intake.view.message;

import com.mongodb.client.model.Indexes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.message.MessageChannel;
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
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Projection;
import org.servicehall.platform.view.Remembers;
import org.springframework.stereotype.Component;

/** One document for each notice and channel, and for what is told of an appointment. */
@Component
class MessageSheets implements Projection<MessageSheet> {
    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.APPLICATIONS);
    }

    @Override
    public Class<MessageSheet> type() {
        return MessageSheet.class;
    }

    @Override
    public Collection<String> documents(RecordedEvent event) {
        return event.payload() instanceof MessageEvent message ? concerned(message) : List.of();
    }

    private static List<String> concerned(MessageEvent event) {
        return switch (event) {
            case MessageDue e -> List.of(id(e.noticeNo(), e.channel()));
            case AppointmentMessageDue e -> List.of(id(e.noticeNo(), e.channel()));
            case MessageAttempted e -> List.of(id(e.noticeNo(), e.channel()));
            case MessageSent e -> List.of(id(e.noticeNo(), e.channel()));
            case MessageFailed e -> List.of(id(e.noticeNo(), e.channel()));
            case MessageDropped e -> List.of(id(e.noticeNo(), e.channel()));
            case MessageSettled e -> List.of(id(e.noticeNo(), e.channel()));
            case ChannelsChanged _, ServiceRecorded _ -> List.of();
        };
    }

    @Override
    public @Nullable MessageSheet apply(String id, @Nullable MessageSheet current, RecordedEvent event) {
        if (event.payload() instanceof MessageDue due) {
            return MessageSheet.of(due);
        }
        if (event.payload() instanceof AppointmentMessageDue due) {
            return MessageSheet.of(due);
        }
        if (current == null) {
            throw new IllegalStateException(id + " was not due before " + event.id());
        }
        return switch ((MessageEvent) event.payload()) {
            case MessageAttempted e -> current.attempted(e);
            case MessageSent e -> current.sent(e);
            case MessageFailed e -> current.failed(e);
            case MessageDropped e -> current.dropped(e);
            case MessageSettled e -> current.settled(e);
            case MessageDue _, AppointmentMessageDue _, ChannelsChanged _, ServiceRecorded _ -> current;
        };
    }

    /** An application's stream tells of all its messages. */
    @Override
    public Remembers remembers() {
        return Remembers.PARTS_OF_STREAMS;
    }

    /** For all of a hall and those in one state, latest first; for what is to be sent. */
    @Override
    public List<Bson> indexes() {
        return List.of(
                Indexes.compoundIndex(Indexes.ascending("hall"), Indexes.descending("noticedAt")),
                Indexes.compoundIndex(Indexes.ascending("hall", "status"), Indexes.descending("noticedAt")),
                Indexes.ascending("channel", "next"),
                Indexes.ascending("status"));
    }

    static String id(String noticeNo, MessageChannel channel) {
        return noticeNo + "/" + channel;
    }
}
