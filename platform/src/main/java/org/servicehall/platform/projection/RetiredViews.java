package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** What nobody needs any more, and from when on it may go. */
final class RetiredViews {
    private static final String GROUP = " (group)";

    private final MongoCollection<Document> collection;
    private final InstantSource clock = InstantSource.system();

    /**
     * Something to drop.
     *
     * @param groupAlone whether the collection is still read, and only its own consumer group is over
     */
    record Retired(String projection, String collection, boolean groupAlone) {
        private String id() {
            return groupAlone ? collection + GROUP : collection;
        }

        private static Retired of(Document entry) {
            String id = entry.getString("_id");
            boolean groupAlone = id.endsWith(GROUP);
            String collection = groupAlone ? id.substring(0, id.length() - GROUP.length()) : id;
            return new Retired(entry.getString("projection"), collection, groupAlone);
        }
    }

    RetiredViews(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    void add(Retired over, Duration after) {
        Document entry = new Document("projection", over.projection())
                .append("dropAfter", Date.from(clock.instant().plus(after)));
        collection.replaceOne(new Document("_id", over.id()), entry, new ReplaceOptions().upsert(true));
    }

    List<Retired> due() {
        return collection
                .find(new Document("dropAfter", new Document("$lte", Date.from(clock.instant()))))
                .map(Retired::of)
                .into(new ArrayList<>());
    }

    void remove(Retired entry) {
        collection.deleteOne(new Document("_id", entry.id()));
    }
}
