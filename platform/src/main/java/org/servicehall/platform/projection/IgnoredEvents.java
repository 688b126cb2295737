package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.eventstore.StoredStream;

/**
 * Events passed over because a newer program recorded them. Remembered, so that the place they leave in their stream is
 * not taken for a loss; asked only when a gap shows.
 */
final class IgnoredEvents {
    private final MongoCollection<Document> collection;

    IgnoredEvents(MongoDatabase database) {
        this.collection = database.getCollection("ignored-events");
    }

    /** A place that no stream has leaves no gap. */
    void remember(Incoming.Unknown event) {
        if (event.sequence() >= StoredStream.MAX_EVENTS) {
            return;
        }
        collection.updateOne(
                new Document("_id", event.stream()),
                new Document("$addToSet", new Document("sequences", event.sequence())),
                new UpdateOptions().upsert(true));
    }

    /** Sequences of the stream that were passed over. */
    Set<Long> of(String stream) {
        Document found = collection.find(new Document("_id", stream)).first();
        return found == null ? Set.of() : Set.copyOf(found.getList("sequences", Long.class, List.of()));
    }
}
