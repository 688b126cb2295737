package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/**
 * Events passed over because a newer program recorded them. Remembered, so that the place they leave in their stream is
 * not taken for a loss; asked only when a gap shows.
 */
final class IgnoredEvents {
    private final MongoCollection<Document> collection;

    IgnoredEvents(MongoDatabase database) {
        this.collection = database.getCollection("ignored-events");
    }

    void remember(Incoming.Unknown event) {
        collection.updateOne(
                new Document("_id", event.stream()),
                new Document("$addToSet", new Document("sequences", event.sequence())),
                new UpdateOptions().upsert(true));
    }

    /** Whether all of these sequences were passed over, both ends included. */
    boolean cover(String stream, long first, long last) {
        Document found = collection.find(new Document("_id", stream)).first();
        return found != null
                && LongStream.rangeClosed(first, last)
                        .allMatch(sequence -> found.getList("sequences", Long.class, List.of())
                                .contains(sequence));
    }
}
