package org.servicehall.platform.eventstore;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads and writes the document of a stream. */
final class StreamDocument {
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String EVENTS = "events";
    static final String PUBLISHED_VERSION = "publishedVersion";
    /** Which making of the topic {@link #PUBLISHED_VERSION} counts for; absent for the first (ADR 14). */
    static final String TOPIC_EDITION = "topicEdition";

    /** Since when the stream has had events that are not known to be on the topic; absent when it has none. */
    static final String UNPUBLISHED_SINCE = "unpublishedSince";

    private StreamDocument() {}

    static Document first(String id, List<StoredEvent> events, Instant now) {
        return new Document(ID, id)
                .append(VERSION, (long) events.size())
                .append(EVENTS, events(events))
                .append(PUBLISHED_VERSION, 0L)
                .append(UNPUBLISHED_SINCE, Date.from(now));
    }

    static List<Document> events(List<StoredEvent> events) {
        return events.stream().map(StreamDocument::event).toList();
    }

    /** The version is counted from the events, so that state and version of an entity cannot come from different writes. */
    static StoredStream read(Document document) {
        List<StoredEvent> events = document.getList(EVENTS, Document.class).stream()
                .map(StreamDocument::event)
                .toList();
        return new StoredStream(
                document.getString(ID),
                events.size(),
                events,
                document.getLong(PUBLISHED_VERSION),
                document.getInteger(TOPIC_EDITION, 0));
    }

    private static Document event(StoredEvent event) {
        Document document = new Document("id", event.id())
                .append("sequence", event.sequence())
                .append("type", event.type())
                .append("time", Date.from(event.time()))
                .append("by", event.by())
                .append("payload", event.payload());
        if (!event.metadata().isEmpty()) {
            document.append("metadata", new Document(Map.copyOf(event.metadata())));
        }
        StoredEvent.Command command = event.command();
        if (command != null) {
            document.append("command", command(command));
        }
        return document;
    }

    private static Document command(StoredEvent.Command command) {
        Document document = new Document("key", command.key());
        return command.fingerprint() == null ? document : document.append("fingerprint", command.fingerprint());
    }

    private static StoredEvent event(Document event) {
        return new StoredEvent(
                event.getString("id"),
                event.getLong("sequence"),
                event.getString("type"),
                event.getDate("time").toInstant(),
                event.getString("by"),
                event.getString("payload"),
                metadata(event.get("metadata", Document.class)),
                command(event.get("command", Document.class)));
    }

    private static Map<String, String> metadata(@Nullable Document metadata) {
        return metadata == null
                ? Map.of()
                : metadata.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private static StoredEvent.@Nullable Command command(@Nullable Document command) {
        return command == null
                ? null
                : new StoredEvent.Command(
                        Objects.requireNonNull(command.getString("key")), command.getString("fingerprint"));
    }
}
