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
    private final String topic;
    private final Map<String, String> topics;
    private final String source;

    CloudEventWriter(RelaySettings settings) {
        this.topic = settings.topic();
        this.topics = settings.topics();
        this.source = settings.source();
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
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topicOf(stream), stream, event.payload().getBytes(StandardCharsets.UTF_8));
        Headers headers = message.headers();
        add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        add(headers, CloudEventHeaders.ID, stream + "@" + event.sequence());
        add(headers, CloudEventHeaders.TYPE, event.type());
        add(headers, CloudEventHeaders.SOURCE, source);
        add(headers, CloudEventHeaders.SUBJECT, stream);
        add(headers, CloudEventHeaders.TIME, event.time().toString());
        add(headers, CloudEventHeaders.SEQUENCE, Long.toString(event.sequence()));
        add(headers, CloudEventHeaders.ACTOR, event.by());
        add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        for (String also : List.of(CloudEventHeaders.STANDS_IN_FOR, CloudEventHeaders.TRACEPARENT)) {
            String value = event.metadata().get(also);
            if (value != null) {
                add(headers, also, value);
            }
        }
        return message;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
