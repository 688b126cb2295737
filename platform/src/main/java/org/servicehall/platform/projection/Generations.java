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
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which collection of a view is read, and which one is being built to take its place. The pointer is one document, so
 * readers see the old view or the new one and nothing between.
 */
final class Generations {
    /** Twice as long as any reader keeps a pointer, so that no one reads a collection that was dropped. */
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

    /** Every pointer as it was when it was read. */
    private record Seen(Map<String, Document> pointers, long at) implements Function<String, Generation> {
        @Override
        public Generation apply(String projection) {
            return generation(projection, pointers.get(projection));
        }

        boolean isFresh(Duration valid) {
            return System.nanoTime() - at <= valid.toNanos();
        }
    }

    private final MongoCollection<Document> pointers;
    private final MongoCollection<Document> retired;
    private final Duration keptAfterSwitch;
    private final InstantSource clock = InstantSource.system();
    private volatile @Nullable Seen seen;

    Generations(MongoDatabase database) {
        this(database, KEPT_AFTER_SWITCH);
    }

    Generations(MongoDatabase database, Duration keptAfterSwitch) {
        this.keptAfterSwitch = keptAfterSwitch;
        this.pointers = database.getCollection("projections");
        this.retired = database.getCollection("retired-views");
    }

    /** How long what was seen of the pointers is good enough for readers. */
    private Duration valid() {
        return keptAfterSwitch.dividedBy(2);
    }

    /** Who looks so often leaves readers nothing to ask. */
    Duration betweenLooks() {
        return valid().multipliedBy(4).dividedBy(5);
    }

    /** Every pointer at one moment, by projection; readers in this process go by it from now on. */
    Function<String, Generation> look() {
        long now = System.nanoTime();
        Map<String, Document> all = new HashMap<>();
        pointers.find().forEach(pointer -> all.put(pointer.getString("_id"), pointer));
        Seen looked = new Seen(all, now);
        remember(looked);
        return looked;
    }

    /** Of two that look at once the one that began later knows more. */
    private synchronized void remember(Seen looked) {
        Seen last = seen;
        if (last == null || last.at() < looked.at()) {
            seen = looked;
        }
    }

    /** As it was seen a moment ago: of all readers one asks the store, when nobody else looks. */
    Generation seen(String projection) {
        Seen last = seen;
        return last != null && last.isFresh(valid())
                ? last.apply(projection)
                : lookUnlessSeen().apply(projection);
    }

    private synchronized Function<String, Generation> lookUnlessSeen() {
        Seen last = seen;
        return last != null && last.isFresh(valid()) ? last : look();
    }

    /** As it is now. */
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
        look();
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
}
