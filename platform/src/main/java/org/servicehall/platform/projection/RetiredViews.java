package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** What nobody needs any more, and from when on it may go. */
final class RetiredViews {
    private static final String GROUP = " (group)";

    /** Looks from one that asks the store to the next, while nothing is to go: another instance may have retired something. */
    private static final int SELDOM = 5;

    private final MongoCollection<Document> collection;
    private final InstantSource clock = InstantSource.system();
    private final AtomicInteger left = new AtomicInteger();

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
        left.set(0);
    }

    /** Nothing where the store was asked lately and had nothing that is to go, now or later. */
    List<Retired> due() {
        if (left.getAndUpdate(looks -> Math.max(0, looks - 1)) > 0) {
            return List.of();
        }
        List<Document> all = collection.find().into(new ArrayList<>());
        if (all.isEmpty()) {
            left.compareAndSet(0, SELDOM);
        }
        Instant now = clock.instant();
        return all.stream()
                .filter(entry -> !entry.getDate("dropAfter").toInstant().isAfter(now))
                .map(Retired::of)
                .toList();
    }

    void remove(Retired entry) {
        collection.deleteOne(new Document("_id", entry.id()));
    }
}
