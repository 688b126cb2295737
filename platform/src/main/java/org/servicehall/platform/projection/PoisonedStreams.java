package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which streams have letters among the dead letters; survives restarts and tells other instances. */
final class PoisonedStreams {
    /**
     * @param consumer group that could not process the stream
     * @param from partition of the topic that the stream is on
     * @param letters partition of the dead-letter topic that holds its letters
     * @param firstLetter offset of the first of them
     * @param blocks whether the stream's later events wait behind it
     * @param replayWanted whether somebody asked to try again
     */
    record Poisoned(
            String consumer,
            String stream,
            TopicPartition from,
            TopicPartition letters,
            long firstLetter,
            boolean blocks,
            boolean replayWanted,
            String cause,
            Instant since) {}

    private final MongoCollection<Document> collection;

    PoisonedStreams(MongoDatabase database) {
        this.collection = database.getCollection("poisoned");
    }

    List<Poisoned> of(String consumer) {
        return find(new Document("consumer", consumer));
    }

    List<Poisoned> all() {
        return find(new Document());
    }

    /** Remembers a letter; the place of the stream's first letter stays as it is. */
    void add(String consumer, Letter letter, RecordMetadata place, Instant now) {
        Document first = new Document("consumer", consumer)
                .append("stream", letter.incoming().stream())
                .append("topic", letter.incoming().record().topic())
                .append("partition", letter.incoming().record().partition())
                .append("letterTopic", place.topic())
                .append("letterPartition", place.partition())
                .append("firstLetter", place.offset())
                .append("since", Date.from(now));
        Document latest = new Document("cause", String.valueOf(letter.cause()));
        if (letter.blocks()) {
            latest.append("blocks", true);
        } else {
            first.append("blocks", false);
        }
        collection.updateOne(
                key(consumer, letter.incoming().stream()),
                new Document("$setOnInsert", first).append("$set", latest),
                new UpdateOptions().upsert(true));
    }

    /** Tried again without success. */
    void stays(Poisoned poisoned, Letter letter) {
        collection.updateOne(
                key(poisoned.consumer(), poisoned.stream()),
                new Document(
                        "$set",
                        new Document("replay", false)
                                .append("blocks", letter.blocks())
                                .append("cause", String.valueOf(letter.cause()))));
    }

    void remove(Poisoned poisoned) {
        collection.deleteOne(key(poisoned.consumer(), poisoned.stream()));
    }

    void removeAll(String consumer) {
        collection.deleteMany(new Document("consumer", consumer));
    }

    /** Asks the owners of the streams with letters in this topic to try them again; gives their number. */
    long wantReplay(String deadLetterTopic) {
        return collection
                .updateMany(
                        new Document("letterTopic", deadLetterTopic),
                        new Document("$set", new Document("replay", true)))
                .getMatchedCount();
    }

    private List<Poisoned> find(Document filter) {
        return collection.find(filter).map(PoisonedStreams::poisoned).into(new ArrayList<>());
    }

    private static Document key(String consumer, String stream) {
        return new Document("_id", consumer + "/" + stream);
    }

    private static @Nullable Poisoned poisoned(Document found) {
        return new Poisoned(
                found.getString("consumer"),
                found.getString("stream"),
                new TopicPartition(found.getString("topic"), found.getInteger("partition")),
                new TopicPartition(found.getString("letterTopic"), found.getInteger("letterPartition")),
                found.getLong("firstLetter"),
                found.getBoolean("blocks", true),
                found.getBoolean("replay", false),
                found.getString("cause"),
                found.getDate("since").toInstant());
    }
}
