package org.servicehall.intake.view.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.message.MessageChannel;
import org.servicehall.contracts.message.MessageEvent.ChannelsChanged;
import org.servicehall.contracts.message.MessageEvent.ServiceRecorded;
import org.servicehall.contracts.message.Recipient;
import org.servicehall.contracts.message.ServiceMeans;
import org.servicehall.platform.event.RecordedEvent;

/**
 * What an application's resident was told, and how its notices were served (S5).
 *
 * @param channels by which the resident wishes to be told now
 * @param version of the stream of its messages
 */
public record MessageFile(
        List<MessageChannel> channels, List<MessageSheet> messages, List<ProofOfService> services, long version) {
    /**
     * One proof of service 送达.
     *
     * @param recordedBy the clerk; null where the resident opened the page
     * @param representative who took them for the applicant, as the application counts them (S8); null where nobody did
     */
    public record ProofOfService(
            List<String> noticeNos,
            ServiceMeans means,
            @Nullable Recipient recipient,
            @Nullable String postNo,
            @Person @Nullable String recordedBy,
            Instant servedAt,
            @Nullable Integer representative) {
        private static ProofOfService of(ServiceRecorded e) {
            return new ProofOfService(
                    e.noticeNos(),
                    e.means(),
                    e.recipient(),
                    e.postNo(),
                    e.means() == ServiceMeans.READ ? null : e.recordedBy(),
                    e.servedAt(),
                    e.representative());
        }
    }

    /**
     * @param atReception what was chosen then
     * @param events of the application's messages, in order
     */
    static MessageFile of(List<MessageChannel> atReception, List<RecordedEvent> events, MessageSheets sheets) {
        List<MessageChannel> channels = atReception;
        Map<String, MessageSheet> messages = new LinkedHashMap<>();
        List<ProofOfService> services = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.payload() instanceof ChannelsChanged changed) {
                channels = changed.channels();
            } else if (event.payload() instanceof ServiceRecorded recorded) {
                services.add(ProofOfService.of(recorded));
            }
            for (String id : sheets.documents(event)) {
                messages.compute(id, (_, current) -> sheets.apply(id, current, event));
            }
        }
        return new MessageFile(channels, List.copyOf(messages.values()), List.copyOf(services), events.size());
    }
}
