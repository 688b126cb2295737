package org.servicehall.platform.letter;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.letter.Letters.Kept;

/** Writes a letter as a document, with the whole record, and makes the record of it again. */
final class LetterDocument {
    /** Nobody takes a stray for an event later, so the beginning is enough to see what it is. */
    private static final int KEPT_OF_A_STRAY = 8 << 10;

    private LetterDocument() {}

    /** Place of a record: with its time, since a topic that was made anew counts its offsets anew. */
    static String origin(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "-" + record.offset() + "-" + record.timestamp();
    }

    static Document write(String consumer, String name, Letter letter, Instant now) {
        Incoming incoming = letter.incoming();
        ConsumerRecord<String, byte[]> record = incoming.record();
        byte[] value = record.value();
        byte[] kept = kept(letter);
        return new Document("_id", consumer + "@" + origin(record))
                .append("consumer", consumer)
                .append("name", name)
                .append("kind", letter.kind().name())
                .append("stream", incoming.stream())
                .append("sequence", incoming.sequence())
                .append("type", incoming.type())
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("timestamp", record.timestamp())
                .append("key", record.key())
                .append(
                        "headers",
                        Arrays.stream(record.headers().toArray())
                                .map(LetterDocument::header)
                                .toList())
                .append("size", value == null ? 0 : value.length)
                .append("value", kept == null ? null : new Binary(kept))
                .append("cause", letter.why())
                .append("since", Date.from(now))
                .append("tries", 0);
    }

    /** What is kept of the record's value, here and in the copy. */
    static byte @Nullable [] kept(Letter letter) {
        byte[] value = letter.incoming().record().value();
        return letter.kind() == Letter.Kind.STRAY && value != null && value.length > KEPT_OF_A_STRAY
                ? Arrays.copyOf(value, KEPT_OF_A_STRAY)
                : value;
    }

    private static Document header(Header header) {
        return new Document("name", header.key())
                .append("value", header.value() == null ? null : new Binary(header.value()));
    }

    static Kept read(Document found) {
        Document dropped = found.get("dropped", Document.class);
        return new Kept(
                found.getString("_id"),
                found.getString("consumer"),
                Letter.Kind.valueOf(found.getString("kind")),
                found.getString("stream"),
                found.getLong("sequence"),
                found.getString("type"),
                found.getString("topic"),
                found.getInteger("partition"),
                found.getLong("offset"),
                found.getString("cause"),
                found.getDate("since").toInstant(),
                found.getInteger("tries"),
                Optional.ofNullable(found.getDate("tried")).map(Date::toInstant).orElse(null),
                found.getBoolean("replay", false),
                found.getInteger("size"),
                dropped == null
                        ? null
                        : new Letters.Dropped(
                                dropped.getString("by"),
                                dropped.getDate("at").toInstant(),
                                dropped.getString("reason"),
                                Letter.Kind.valueOf(dropped.getString("was"))));
    }

    static ConsumerRecord<String, byte[]> record(Document found) {
        RecordHeaders headers = new RecordHeaders();
        for (Document header : found.getList("headers", Document.class, List.of())) {
            headers.add(header.getString("name"), bytes(header.get("value", Binary.class)));
        }
        byte[] value = bytes(found.get("value", Binary.class));
        return new ConsumerRecord<>(
                found.getString("topic"),
                found.getInteger("partition"),
                found.getLong("offset"),
                Objects.requireNonNull(found.getLong("timestamp")),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                found.getString("key"),
                value,
                headers,
                Optional.empty());
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
