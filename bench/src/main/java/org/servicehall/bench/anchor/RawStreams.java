package org.servicehall.bench.anchor;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.servicehall.platform.eventstore.StoredEvent;

/** The streams as the bare driver has them: what an append comes to, and no more. */
final class RawStreams {
    private final MongoCollection<Document> streams;

    RawStreams(MongoDatabase database) {
        this.streams = database.getCollection("streams").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** @throws IllegalStateException when the stream has another version */
    void append(String stream, long version, StoredEvent event) {
        Document appended = new Document("id", event.id())
                .append("sequence", event.sequence())
                .append("type", event.type())
                .append("time", Date.from(event.time()))
                .append("by", event.by())
                .append("payload", event.payload());
        Document update = new Document("$push", new Document("events", new Document("$each", List.of(appended))))
                .append("$set", new Document("version", version + 1))
                .append("$min", new Document("unpublishedSince", Date.from(Instant.now())));
        Document unchanged = new Document("_id", stream).append("version", version);
        if (streams.updateOne(unchanged, update).getMatchedCount() != 1) {
            throw new IllegalStateException(stream + " has another version");
        }
    }
}
