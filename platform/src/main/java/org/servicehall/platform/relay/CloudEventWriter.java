package org.servicehall.platform.relay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.servicehall.platform.eventstore.StoredEvent;

/** Turns a stored event into a CloudEvent 1.0 in binary mode; its value is the stored JSON to the letter. */
final class CloudEventWriter {
    private static final byte[] VERSION = bytes("1.0");
    private static final byte[] JSON = bytes("application/json");
    private static final List<String> WHERE_THERE =
            List.of(CloudEventHeaders.STANDS_IN_FOR, CloudEventHeaders.TRACEPARENT);

    private final String topic;
    private final Map<String, String> topics;
    private final byte[] source;

    CloudEventWriter(RelaySettings settings) {
        this.topic = settings.topic();
        this.topics = settings.topics();
        this.source = bytes(settings.source());
    }

    /** Where events of this stream go. */
    String topicOf(String stream) {
        return topics.getOrDefault(stream.substring(0, stream.indexOf(':')), topic);
    }

    /** Every topic that events may go to. */
    Set<String> topics() {
        return Stream.concat(Stream.of(topic), topics.values().stream()).collect(Collectors.toSet());
    }

    /** Kinds of stream that go to this topic though the service has another; none for the service's own. */
    List<String> kindsAsideOn(String other) {
        return other.equals(topic)
                ? List.of()
                : topics.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(other))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /**
     * The record keeps no timestamp of its own and gets the producer's: the hall's clock may be set ahead, and a broker
     * refuses records from the future.
     */
    ProducerRecord<String, byte[]> write(String stream, StoredEvent event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topicOf(stream), stream, bytes(event.payload()));
        Headers headers = message.headers();
        headers.add(CloudEventHeaders.SPEC_VERSION, VERSION);
        headers.add(CloudEventHeaders.ID, bytes(stream + "@" + event.sequence()));
        headers.add(CloudEventHeaders.TYPE, bytes(event.type()));
        headers.add(CloudEventHeaders.SOURCE, source);
        headers.add(CloudEventHeaders.SUBJECT, bytes(stream));
        headers.add(CloudEventHeaders.TIME, bytes(event.time().toString()));
        headers.add(CloudEventHeaders.SEQUENCE, bytes(Long.toString(event.sequence())));
        headers.add(CloudEventHeaders.ACTOR, bytes(event.by()));
        headers.add(CloudEventHeaders.CONTENT_TYPE, JSON);
        for (String also : WHERE_THERE) {
            String value = event.metadata().get(also);
            if (value != null) {
                headers.add(also, bytes(value));
            }
        }
        return message;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
