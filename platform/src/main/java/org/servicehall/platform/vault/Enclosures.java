package org.servicehall.platform.vault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.servicehall.platform.eventstore.StoredEvent;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;

/**
 * Documents that lie beside events, as a resident's data beside the reception (ADR 10). They are laid before the event,
 * inserted and never replaced, and count once their command's event stands: until then nobody finds them, taken back they
 * are gone, and what a crash left behind is swept away after a day.
 */
public final class Enclosures {
    /** Longer than any command can be on its way, a machine asleep over night included. */
    static final Duration KEPT_WITHOUT_EVENT = Duration.ofDays(1);

    /** Stands on a document until its event is known to stand. */
    static final String SINCE = "laidAt";

    static final String STREAM = "besideStream";
    static final String MARK = "besideMark";
    /** Attempts at the one command that may still record their event; a refused one leaves. */
    private static final String HOLDERS = "holders";

    private static final int LARGEST_BATCH = 1_000;

    private final MongoCollection<Document> documents;
    private final StreamStore streams;
    private final Clock clock;

    /** @param clock the machine's: a hall's clock may be set ahead, which makes nothing older */
    public Enclosures(MongoCollection<Document> documents, StreamStore streams, Clock clock) {
        this.documents = documents;
        this.streams = streams;
        this.clock = clock;
    }

    /** Makes the index by which the sweep finds what was laid; harmless when it is there. */
    public Enclosures prepared() {
        documents.createIndex(
                new Document(SINCE, 1), new IndexOptions().name("laid").sparse(true));
        return this;
    }

    /** Names the loop that runs {@link #sweep}. */
    String sweepName() {
        return collection() + "-enclosure-sweep";
    }

    String collection() {
        return documents.getNamespace().getCollectionName();
    }

    /**
     * Inserts the document for its owner, or joins what the same request laid, now or earlier.
     *
     * @param document made only where nothing lies, so that no key is made anew for somebody erased since
     * @throws IllegalStateException when its id belongs to another command
     */
    void lay(String id, Supplier<Document> document, Owner owner) {
        boolean there = false;
        while (!there) {
            there = lies(id) ? join(id, owner) : insert(laid(document.get(), owner));
        }
    }

    /** The same under an id that nothing lies under yet, unless a twin of the request was quicker, which it joins then. */
    void layFirst(String id, Supplier<Document> document, Owner owner) {
        if (!insert(laid(document.get(), owner))) {
            lay(id, document, owner);
        }
    }

    private Document laid(Document document, Owner owner) {
        return new Document(document)
                .append(STREAM, owner.stream())
                .append(MARK, owner.mark())
                .append(HOLDERS, 1)
                .append(SINCE, Date.from(clock.instant()));
    }

    /** Whether there is anything under this id, counting or not. */
    boolean lies(String id) {
        return documents
                        .find(new Document("_id", id))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    /** @return false when there is nothing any more under this id */
    private boolean join(String id, Owner owner) {
        Document oneMore = new Document("$inc", new Document(HOLDERS, 1))
                .append("$set", new Document(SINCE, Date.from(clock.instant())));
        if (documents.updateOne(ownedBy(id, owner), oneMore).getMatchedCount() == 1) {
            return true;
        }
        Document found = documents.find(new Document("_id", id)).first();
        if (found == null) {
            return false;
        }
        if (found.containsKey(MARK) && !owner.mark().equals(found.getString(MARK))) {
            throw new IllegalStateException(id + " lies beside another command");
        }
        return true;
    }

    /** @return whether there was nothing under its id yet */
    boolean insert(Document document) {
        try {
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** @return ids of those under whose there was nothing yet */
    Set<String> insert(List<Document> several) {
        Set<String> inserted = new HashSet<>();
        several.forEach(each -> inserted.add(each.getString("_id")));
        if (several.isEmpty()) {
            return inserted;
        }
        try {
            documents.insertMany(several, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            e.getWriteErrors()
                    .forEach(error ->
                            inserted.remove(several.get(error.getIndex()).getString("_id")));
        }
        return inserted;
    }

    /**
     * One attempt of its owner was refused. What a twin still holds, or is known to count, stays.
     *
     * @return whether it is gone
     */
    boolean takeBack(String id, Owner owner) {
        documents.updateOne(ownedBy(id, owner), new Document("$inc", new Document(HOLDERS, -1)));
        Document unheld = ownedBy(id, owner).append(HOLDERS, 0).append(SINCE, new Document("$exists", true));
        return documents.deleteOne(unheld).getDeletedCount() == 1;
    }

    private static Document ownedBy(String id, Owner owner) {
        return new Document("_id", id).append(MARK, owner.mark());
    }

    /** What lies under this id and counts. */
    public Optional<Document> find(String id) {
        return lying(id).filter(this::counts);
    }

    /** What lies under this id, counting or about to. */
    Optional<Document> lying(String id) {
        return Optional.ofNullable(documents.find(new Document("_id", id)).first());
    }

    /** What lies under these ids, counting or about to, in their order. */
    List<Document> lying(List<String> ids) {
        return documents.find(new Document("_id", new Document("$in", ids))).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparingInt(found -> ids.indexOf(found.getString("_id"))))
                .toList();
    }

    /** Those that match and count. */
    public List<Document> find(Document filter, Document sort) {
        return find(filter, sort, Integer.MAX_VALUE);
    }

    /** The same, no more than so many. */
    List<Document> find(Document filter, Document sort, int most) {
        List<Document> counting = new ArrayList<>();
        for (Document document : documents.find(filter).sort(sort).batchSize(Math.min(most, LARGEST_BATCH))) {
            if (counting.size() == most) {
                break;
            }
            if (counts(document)) {
                counting.add(document);
            }
        }
        return counting;
    }

    /** Whether its event stands; all of the document but what is sealed is looked at. */
    boolean counts(Document document) {
        return !document.containsKey(SINCE) || eventStands(document);
    }

    private boolean eventStands(Document document) {
        String mark = document.getString(MARK);
        return streams.findWith(document.getString(STREAM), stream -> holds(stream, mark))
                .filter(stream -> holds(stream, mark))
                .isPresent();
    }

    static boolean holds(StoredStream stream, String mark) {
        return stream.events().stream()
                .map(StoredEvent::command)
                .anyMatch(command -> command != null && Owner.mark(command).equals(mark));
    }

    /**
     * Notes what counts for good, and removes what has had no event for a day: by one reading and one writing of many (ADR 63). One
     * document that can't be looked at keeps nothing from the others.
     *
     * @return how many were removed
     * @throws IllegalStateException when some could not be looked at; the next sweep tries them again
     */
    public int sweep() {
        return new EnclosureSweep(documents, streams, clock.instant()).run();
    }
}
