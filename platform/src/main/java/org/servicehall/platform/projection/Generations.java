package org.servicehall.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.PartNumbers;
import org.servicehall.platform.projection.RetiredViews.Retired;

/**
 * Which collection of a view is read, and which one is being built to take its place. The pointer is one document, so
 * readers see the old view or the new one and nothing between.
 */
final class Generations {
    /** Twice as long as any reader keeps a pointer, so that no one reads a collection that was dropped. */
    static final Duration KEPT_AFTER_SWITCH = Duration.ofSeconds(30);

    private static final String POINTERS = PartNumbers.PLACE;

    private static final String LOSS_ALLOWED = "lossAllowed";
    private static final String WOULD_LOSE = "wouldLose";
    private static final String PART = "part";
    private static final String JOINING = "joining";

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
    private final RetiredViews retired;
    private final Duration keptAfterSwitch;
    private final PartNumbers numbers;
    private volatile @Nullable Seen seen;

    Generations(MongoDatabase database) {
        this(database, KEPT_AFTER_SWITCH);
    }

    Generations(MongoDatabase database, Duration keptAfterSwitch) {
        this(database, keptAfterSwitch, InstantSource.system());
    }

    Generations(MongoDatabase database, Duration keptAfterSwitch, InstantSource clock) {
        this.keptAfterSwitch = keptAfterSwitch;
        this.numbers = new PartNumbers(database, clock);
        this.pointers = database.getCollection(POINTERS);
        this.retired = new RetiredViews(database.getCollection("retired-views"));
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

    /** All as they were seen last, however long ago that was. */
    Function<String, Generation> lastSeen() {
        Seen last = seen;
        return last == null ? look() : last;
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
                ? new Generation(projection, projection + "-1", null, false, 0, 0, false)
                : new Generation(
                        projection,
                        pointer.getString("live"),
                        pointer.getString("building"),
                        pointer.getBoolean(LOSS_ALLOWED, false),
                        Objects.requireNonNullElse(pointer.getLong(WOULD_LOSE), 0L),
                        pointer.getInteger(PART, 0),
                        pointer.getBoolean(JOINING, false));
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

    /** Makes the generation that was built the one that is read; it joins the pass. Of several instances one does it. */
    void switchTo(Generation built) {
        // In this order: a crash in between leaves an entry that drop() passes over, never a collection without one.
        retire(built.projection(), built.live(), keptAfterSwitch);
        pointers.updateOne(
                new Document("_id", built.projection()).append("building", built.building()),
                new Document("$set", joining(numbers.next(1)).append("live", built.building()))
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
        look();
    }

    /** Has the collection dropped after this time, unless it is in use then. */
    void retire(String projection, String collection, Duration after) {
        retired.add(new Retired(projection, collection, false), after);
    }

    /** What is to go now. */
    List<Retired> due() {
        return retired.due().stream().filter(entry -> !inUse(entry)).toList();
    }

    void dropped(Retired entry) {
        retired.remove(entry);
    }

    /** The pass gives up the collection it fed as it takes the one that joins in its place. */
    private boolean inUse(Retired entry) {
        Generation current = current(entry.projection());
        return current.joining()
                || entry.collection().equals(current.building())
                || (entry.collection().equals(current.live()) && !(entry.groupAlone() && current.isInPass()));
    }

    /** Projections that have no pointer yet, as was seen when all were looked at. */
    List<String> withoutPointer(Collection<String> projections) {
        Seen last = seen;
        return projections.stream()
                .filter(name -> last == null || !last.pointers().containsKey(name))
                .toList();
    }

    /**
     * Makes the pointers that there are not.
     *
     * @param inPass of these, those that the pass feeds from the beginning
     */
    void begin(Collection<String> projections, Set<String> inPass) {
        int part = inPass.isEmpty() ? 0 : numbers.next(inPass.size());
        for (String projection : projections) {
            ensure(projection, inPass.contains(projection) ? new Document(PART, part++) : new Document());
        }
        look();
    }

    /** Has the pass take the live collection, which has caught up with it, beside its own loop. */
    void join(Generation live) {
        pointers.updateOne(
                new Document("_id", live.projection())
                        .append("live", live.live())
                        .append(PART, null),
                new Document("$set", joining(numbers.next(1))));
        look();
    }

    /** Says that the pass feeds the live collection on every partition. Of several instances one does it. */
    void joined(Generation live) {
        retired.add(new Retired(live.projection(), live.live(), true), keptAfterSwitch);
        pointers.updateOne(asPart(live), new Document("$unset", new Document(JOINING, "")));
        look();
    }

    /** Has the live collection fed by a loop of its own again, from the beginning where its group knows no better. */
    void leave(Generation live) {
        pointers.updateOne(asPart(live), new Document("$unset", new Document(PART, "").append(JOINING, "")));
        look();
    }

    private static Document asPart(Generation live) {
        return new Document("_id", live.projection()).append(PART, live.part());
    }

    private static Document joining(int part) {
        return new Document(PART, part).append(JOINING, true);
    }

    private void ensure(String projection) {
        ensure(projection, new Document());
    }

    private void ensure(String projection, Document part) {
        try {
            Document pointer = new Document("_id", projection).append("live", projection + "-1");
            pointer.append("last", 1).putAll(part);
            pointers.insertOne(pointer);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
