package org.servicehall.platform.letter;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.letter.Letter.Kind;

/**
 * The records that consumers of this service set aside, whole: what is applied later is taken from here, so it depends on
 * no topic (ADR 0013). A letter is stored before its offset is committed, and removed after its effects are stored.
 */
public final class Letters {
    private static final Bson WITHOUT_RECORD = Projections.exclude("value", "headers");

    /**
     * A letter as it is kept.
     *
     * @param sequence {@link Incoming#NOWHERE} for what is no event
     * @param replay whether somebody asked to try again
     * @param size of the value in bytes, also where not all of it is kept
     */
    public record Kept(
            String id,
            String consumer,
            Kind kind,
            String stream,
            long sequence,
            String type,
            String topic,
            int partition,
            long offset,
            String cause,
            Instant since,
            int tries,
            @Nullable Instant tried,
            boolean replay,
            int size,
            @Nullable Dropped dropped) {
        /** The letter's record, wherever its consumer's collection went since. */
        String origin() {
            return id.substring(consumer.length() + 1);
        }

        /** A text of it, stream, type or cause, as people may see it. */
        public String told(String text) {
            return LetterText.told(this, text);
        }

        private Document asRead() {
            return new Document("_id", id).append("kind", kind.name());
        }

        String event() {
            return stream + "@" + sequence;
        }

        TopicPartition from() {
            return new TopicPartition(topic, partition);
        }
    }

    /** Who gave a letter up, and why. */
    record Dropped(String by, Instant at, String reason, Kind was) {}

    /** A letter with its record. */
    record Whole(Kept letter, ConsumerRecord<String, byte[]> record) {}

    private final MongoCollection<Document> collection;
    private final StreamsInHand aside = new StreamsInHand();

    public Letters(MongoDatabase database) {
        this.collection = database.getCollection("letters");
    }

    /** For what is asked again and again, and for the pages. */
    public void createIndexes() {
        collection.createIndex(new Document("consumer", 1).append("stream", 1));
        collection.createIndex(new Document("consumer", 1).append("replay", 1));
        collection.createIndex(new Document("name", 1).append("kind", 1));
        collection.createIndex(new Document("kind", 1));
        collection.createIndex(new Document("since", 1));
    }

    /** Keeps the letter, unless it is kept already: a record may come again, also after its letter was dropped. */
    public boolean add(String consumer, String name, Letter letter, Instant now) {
        try {
            collection.insertOne(LetterDocument.write(consumer, name, letter, now));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        } finally {
            aside.changed();
        }
    }

    /** The letters of a consumer that this instance has been given partitions of: another may have written some. */
    List<Kept> taken(String consumer) {
        aside.changed();
        return of(consumer);
    }

    List<Kept> of(String consumer) {
        return all(new Document("consumer", consumer));
    }

    /** Given up for this projection or automation, in whatever generation. */
    List<Kept> droppedOf(String name) {
        return all(new Document("name", name).append("kind", Kind.DROPPED.name()));
    }

    /**
     * Streams of which some projection or automation has not applied everything: what this instance set aside at once, what
     * another did as its partitions come here, and within a minute whatever happens.
     */
    public Set<String> streamsAside() {
        return aside.get(() -> {
            List<String> kinds = names(kind -> kind != Kind.STRAY && kind != Kind.REFUSED);
            return streams(new Document("kind", new Document("$in", kinds)));
        });
    }

    /** A stream of which something was set aside has another event. */
    void grown() {
        aside.changed();
    }

    /** How often this instance changed something of them, was given partitions of one that may have, or took more of a stream. */
    public long changes() {
        return aside.changes();
    }

    /** Tells of a record what kind of letter this projection or automation has about it; null where it has none. */
    public Function<ConsumerRecord<?, ?>, @Nullable Kind> kinds(String name) {
        Map<String, Kind> kinds = new HashMap<>();
        all(new Document("name", name)).forEach(kept -> kinds.put(kept.origin(), kept.kind()));
        return record -> kinds.get(LetterDocument.origin(record));
    }

    /** Streams that somebody wants tried again. */
    Set<String> wanted(String consumer) {
        return streams(new Document("consumer", consumer).append("replay", true));
    }

    private Set<String> streams(Document filter) {
        return Set.copyOf(collection
                .find(filter)
                .projection(Projections.include("stream"))
                .map(found -> found.getString("stream"))
                .into(new ArrayList<>()));
    }

    /** The letters of a stream, also those given up, in the order of the stream. */
    List<Whole> of(String consumer, String stream) {
        return collection
                .find(new Document("consumer", consumer).append("stream", stream))
                .map(found -> new Whole(LetterDocument.read(found), LetterDocument.record(found)))
                .into(new ArrayList<>())
                .stream()
                .sorted(Comparator.<Whole>comparingLong(whole -> whole.letter().sequence())
                        .thenComparingLong(whole -> whole.letter().offset()))
                .toList();
    }

    /** Unless somebody dropped it since it was read: then that holds. */
    void remove(Kept letter) {
        collection.deleteOne(letter.asRead());
        aside.changed();
    }

    /** Tried again without success; one that was dropped since it was read stays so. */
    void stays(Kept letter, Letter now, Instant at) {
        collection.updateOne(
                letter.asRead(),
                new Document(
                                "$set",
                                new Document("kind", now.kind().name())
                                        .append("cause", now.why())
                                        .append("replay", false)
                                        .append("tried", Date.from(at)))
                        .append("$inc", new Document("tries", 1)));
        aside.changed();
    }

    /** The event came after all. */
    void settle(String consumer, String stream, long sequence) {
        collection.deleteMany(awaiting(consumer, stream, sequence));
        aside.changed();
    }

    /** The event came, but only a rebuild can take it now. */
    void tooLate(String consumer, Letter letter) {
        collection.updateMany(
                awaiting(consumer, letter.incoming().stream(), letter.incoming().sequence()),
                new Document("$set", new Document("cause", letter.why())));
    }

    private static Document awaiting(String consumer, String stream, long sequence) {
        return new Document("consumer", consumer)
                .append("stream", stream)
                .append("sequence", sequence)
                .append("kind", new Document("$in", names(Kind::settledByItsEvent)));
    }

    /** Nobody needs this generation any more; what was given up holds for the next ones too. */
    public void removeAll(String consumer) {
        collection.deleteMany(new Document("consumer", consumer)
                .append("kind", new Document("$in", names(kind -> kind != Kind.DROPPED))));
        aside.changed();
    }

    /** Asks the owners of the letters' streams to try them again. */
    void wantReplay(Collection<String> ids) {
        replay(ids, true);
    }

    /** Their stream was tried again without these, which were given up. */
    void tried(List<Kept> dropped) {
        replay(dropped.stream().map(Kept::id).toList(), false);
    }

    private void replay(Collection<String> ids, boolean wanted) {
        if (ids.isEmpty()) {
            return;
        }
        collection.updateMany(
                new Document("_id", new Document("$in", List.copyOf(ids))),
                new Document("$set", new Document("replay", wanted)));
    }

    /** Gives the letter up; its stream is to go on without it. */
    void drop(Kept letter, String by, String reason, Instant at) {
        Document dropped = new Document("by", by)
                .append("at", Date.from(at))
                .append("reason", reason)
                .append("was", letter.kind().name());
        collection.updateOne(
                letter.asRead(),
                new Document(
                        "$set",
                        new Document("kind", Kind.DROPPED.name())
                                .append("dropped", dropped)
                                .append("replay", letter.kind() != Kind.STRAY)));
        aside.changed();
    }

    Optional<Whole> find(String id) {
        return Optional.ofNullable(collection.find(new Document("_id", id)).first())
                .map(found -> new Whole(LetterDocument.read(found), LetterDocument.record(found)));
    }

    /** By id, those with these values. */
    List<Kept> page(Document filter, @Nullable BsonValue after, int limit) {
        Document wanted = new Document(filter);
        if (after != null) {
            wanted.append("_id", new Document("$gt", after));
        }
        return collection
                .find(wanted)
                .projection(WITHOUT_RECORD)
                .sort(new Document("_id", 1))
                .limit(limit)
                .map(LetterDocument::read)
                .into(new ArrayList<>());
    }

    public List<Kept> all(Document filter) {
        return collection
                .find(filter)
                .projection(WITHOUT_RECORD)
                .map(LetterDocument::read)
                .into(new ArrayList<>());
    }

    long count(Document filter) {
        return collection.countDocuments(filter);
    }

    LetterNumbers numbers() {
        return new LetterNumbers(collection);
    }

    static List<String> names(Predicate<Kind> which) {
        return Arrays.stream(Kind.values()).filter(which).map(Kind::name).toList();
    }
}
