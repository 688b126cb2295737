package org.servicehall.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which collection of a view is read, and which one is being built to take its place. The pointer is one document, so
 * readers see the old view or the new one and nothing between.
 */
final class Generations {
    /** Longer than any reader keeps a pointer, so that no one reads a collection that was dropped. */
    static final Duration KEPT_AFTER_SWITCH = Duration.ofSeconds(10);

    private static final String LOSS_ALLOWED = "lossAllowed";
    private static final String WOULD_LOSE = "wouldLose";

    /**
     * @param live collection that is read
     * @param building collection that is being filled to replace it; null when none is
     * @param lossAllowed whether it may replace the live one even if it has fewer documents
     * @param wouldLose documents that the last rebuild would have lost, so that it was given up; 0 when it was not
     */
    record Generation(
            String projection, String live, @Nullable String building, boolean lossAllowed, long wouldLose) {}

    /** A collection nobody needs any more. */
    record Retired(String projection, String collection) {}

    private final MongoCollection<Document> pointers;
    private final MongoCollection<Document> retired;
    private final Duration keptAfterSwitch;
    private final InstantSource clock = InstantSource.system();

    Generations(MongoDatabase database) {
        this(database, KEPT_AFTER_SWITCH);
    }

    Generations(MongoDatabase database, Duration keptAfterSwitch) {
        this.keptAfterSwitch = keptAfterSwitch;
        this.pointers = database.getCollection("projections");
        this.retired = database.getCollection("retired-views");
    }

    /** Every pointer at one moment, by projection. */
    Function<String, Generation> all() {
        Map<String, Document> all = new HashMap<>();
        pointers.find().forEach(pointer -> all.put(pointer.getString("_id"), pointer));
        return projection -> generation(projection, all.get(projection));
    }

    Generation current(String projection) {
        return generation(
                projection, pointers.find(new Document("_id", projection)).first());
    }

    private static Generation generation(String projection, @Nullable Document pointer) {
        return pointer == null
                ? new Generation(projection, projection + "-1", null, false, 0)
                : new Generation(
                        projection,
                        pointer.getString("live"),
                        pointer.getString("building"),
                        pointer.getBoolean(LOSS_ALLOWED, false),
                        Objects.requireNonNullElse(pointer.getLong(WOULD_LOSE), 0L));
    }

    /**
     * Begins a new generation; one that is being built already goes on.
     *
     * @param lossAllowed whether it may take the live one's place with fewer documents
     */
    Generation build(String projection, boolean lossAllowed) {
        ensure(projection);
        Document pointer = Objects.requireNonNull(
                pointers.find(new Document("_id", projection)).first());
        if (pointer.getString("building") == null) {
            int number = pointer.getInteger("last") + 1;
            pointers.updateOne(
                    new Document("_id", projection).append("last", pointer.getInteger("last")),
                    new Document("$set", new Document("building", projection + "-" + number).append("last", number))
                            .append("$unset", new Document(WOULD_LOSE, "")));
        }
        if (lossAllowed) {
            pointers.updateOne(
                    new Document("_id", projection).append("building", new Document("$ne", null)),
                    new Document("$set", new Document(LOSS_ALLOWED, true)));
        }
        return current(projection);
    }

    /** Makes the generation that was built the one that is read. Of several instances one does it. */
    void switchTo(Generation built) {
        // In this order: a crash in between leaves an entry that drop() passes over, never a collection without one.
        retire(built.projection(), built.live(), keptAfterSwitch);
        pointers.updateOne(
                new Document("_id", built.projection()).append("building", built.building()),
                new Document("$set", new Document("live", built.building()))
                        .append("$unset", new Document("building", "").append(LOSS_ALLOWED, "")));
    }

    /** Gives up a generation that would lose documents, unless somebody has allowed it meanwhile. */
    void giveUp(Generation built, long documents) {
        retire(built.projection(), Objects.requireNonNull(built.building()), Duration.ZERO);
        pointers.updateOne(
                new Document("_id", built.projection())
                        .append("building", built.building())
                        .append(LOSS_ALLOWED, null),
                new Document("$set", new Document(WOULD_LOSE, documents))
                        .append("$unset", new Document("building", "")));
    }

    /** Has the collection dropped after this time, unless it is in use then. */
    void retire(String projection, String collection, Duration after) {
        Document entry = new Document("projection", projection)
                .append("dropAfter", Date.from(clock.instant().plus(after)));
        retired.replaceOne(new Document("_id", collection), entry, new ReplaceOptions().upsert(true));
    }

    /** Collections whose time has come. */
    List<Retired> due() {
        Date now = Date.from(clock.instant());
        return retired
                .find(new Document("dropAfter", new Document("$lte", now)))
                .map(entry -> new Retired(entry.getString("projection"), entry.getString("_id")))
                .into(new ArrayList<>())
                .stream()
                .filter(entry -> !inUse(entry))
                .toList();
    }

    void dropped(Retired entry) {
        retired.deleteOne(new Document("_id", entry.collection()));
    }

    private boolean inUse(Retired entry) {
        Generation current = current(entry.projection());
        return entry.collection().equals(current.live()) || entry.collection().equals(current.building());
    }

    private void ensure(String projection) {
        try {
            pointers.insertOne(new Document("_id", projection)
                    .append("live", projection + "-1")
                    .append("last", 1));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** The live collection's name for readers: asked for once a second at most. */
    final class Pointer {
        private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(1);
        private final String projection;
        private volatile @Nullable Seen seen;

        Pointer(String projection) {
            this.projection = projection;
        }

        String live() {
            Seen last = seen;
            if (last == null || System.nanoTime() - last.at() > VALID_NANOS) {
                last = new Seen(current(projection).live(), System.nanoTime());
                seen = last;
            }
            return last.live();
        }

        private record Seen(String live, long at) {}
    }
}
