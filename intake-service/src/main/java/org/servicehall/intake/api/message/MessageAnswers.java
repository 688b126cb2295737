package org.servicehall.intake.api.message;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.intake.domain.message.MessageStatus;
import org.servicehall.intake.view.message.MessageFile;
import org.servicehall.intake.view.message.MessageSheet;
import org.servicehall.platform.action.Action;

/** What is answered about messages and proof of service (rule S5). */
final class MessageAnswers {
    private MessageAnswers() {}

    /**
     * @param channels by which the resident wishes to be told
     * @param notices numbers of those that can be served
     * @param channelsOff by which the hall sends nothing now: what is to go out by them waits
     */
    record ApplicationMessages(
            String no,
            List<MessageChannel> channels,
            List<MessageSheet> messages,
            List<MessageFile.ProofOfService> services,
            List<String> notices,
            List<MessageChannel> channelsOff,
            List<Action> actions) {}

    /**
     * @param text as it goes out, but for the name, which is masked
     * @param channelOff whether it waits for its channel, by which the hall sends nothing now
     * @param actions what the asker may do about it now: where it failed, say that the resident was told otherwise
     */
    record OutboxMessage(@JsonUnwrapped MessageSheet message, String text, boolean channelOff, List<Action> actions) {}

    record ChannelsChosen(String no, List<MessageChannel> channels, long version) {}

    record MessageToldOtherwise(
            String noticeNo, MessageChannel channel, MessageStatus status, Instant settledAt, long version) {}

    record NoticesServed(
            List<String> noticeNos,
            ServiceMeans means,
            @Nullable String postNo,
            Instant servedAt,
            long version) {}
}
