package org.servicehall.demo.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case that was promised on the Friday for the Sunday, as the store and the topic hold it. */
final class Samples {
    static final String STREAM = "Case:330106-20250926-0001";
    static final String TOPIC = "hall.cases";
    static final String KEY = "when-application-accepted-then-open-case/1";
    private static final Instant AT = Instant.parse("2025-09-26T02:10:00Z");
    static final String OPENED = """
            {"caseNo":"330106-20250926-0001","hall":"330106","type":"PROMISED","limit":null,\
            "acceptedAt":"2025-09-26T02:10:00Z"}""";
    static final String DUE = "2025-09-28T09:00:00Z";
    static final String WARNED = "2025-09-28T07:02:00Z";
    static final String PROMISED = promised(DUE);

    private Samples() {}

    static String promised(String dueAt) {
        return """
                {"caseNo":"330106-20250926-0001","hall":"330106","deadline":{"id":"original",\
                "startedAt":"2025-09-26T02:10:00Z","dueAt":"%s","warnAt":"%s","workingDays":1,\
                "provisional":false,"calendarVersion":"2026"}}""".formatted(dueAt, WARNED);
    }

    static String overdue(String recordedAt) {
        return "{\"deadlineId\":\"original\",\"recordedAt\":\"%s\"}".formatted(recordedAt);
    }

    static StoredEvent event(long sequence, String name, String payload) {
        return new StoredEvent(STREAM, sequence, "org.servicehall.case." + name + ".v1", "li.na", AT, payload, KEY);
    }

    static StoredStream stream(StoredEvent... events) {
        return new StoredStream(STREAM, TOPIC, events.length, events.length, List.of(events));
    }

    static StoredStream promisedCase(StoredEvent... more) {
        List<StoredEvent> events = new ArrayList<>(List.of(event(0, "opened", OPENED), event(1, "promised", PROMISED)));
        events.addAll(List.of(more));
        return stream(events.toArray(StoredEvent[]::new));
    }

    static List<Message> messages(StoredStream stream) {
        return new ArrayList<>(stream.events().stream()
                .map(event -> message(event, event.sequence()))
                .toList());
    }

    static Message message(StoredEvent event, long offset) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.id(),
                "ce_type", event.type(),
                "ce_source", "/cases",
                "ce_subject", event.stream(),
                "ce_time", event.time().toString(),
                "ce_sequence", Long.toString(event.sequence()),
                "ce_actor", event.by(),
                "content-type", "application/json"));
        return new Message(TOPIC, 3, offset, event.stream(), Map.copyOf(headers), event.payload());
    }

    static Message withValue(Message message, String value) {
        return new Message(
                message.topic(), message.partition(), message.offset() + 10, message.key(), message.headers(), value);
    }
}
