package org.servicehall.platform.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.servicehall.platform.event.StreamFull;

/**
 * The streams of a service, one document each (ADR 0001). Every write is acknowledged by a majority and journaled, and
 * only what a majority has is read: what is answered or published cannot be rolled back.
 */
public final class StreamStore {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> streams;
    private final StreamsInHand inHand = new StreamsInHand();
    private final Clock clock;

    /** @param clock the machine's clock, for marks of the relay; events bring their own time */
    public StreamStore(MongoDatabase database, Clock clock) {
        this.clock = clock;
        this.streams = database.getCollection("streams")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    /** Creates the index that unpublished streams are found by; harmless when it is there. Streams are found by their id. */
    public void createIndexes() {
        streams.createIndex(
                new Document(StreamDocument.UNPUBLISHED_SINCE, 1),
                new IndexOptions().name("unpublished").sparse(true));
    }

    public Optional<StoredStream> find(String id) {
        Optional<StoredStream> found = Optional.ofNullable(
                        streams.find(new Document(StreamDocument.ID, id)).first())
                .map(StreamDocument::read);
        found.ifPresentOrElse(inHand::keep, () -> inHand.forget(id));
        return found;
    }

    /**
     * The stream as this process last read or wrote it; others may have written it since. So it is good for what is then
     * written on condition, and for events that are known to be there (ADR 52).
     */
    Optional<StoredStream> inHand(String id) {
        return inHand.get(id);
    }

    /** The stream with what is looked for, which may be older than the newest; else the newest. */
    public Optional<StoredStream> findWith(String id, Predicate<StoredStream> lookedFor) {
        return inHand.get(id).filter(lookedFor).or(() -> find(id));
    }

    /** The same of many, those that exist: what is not in hand with what is looked for is read in one command. */
    public List<StoredStream> findWith(Collection<String> ids, Predicate<StoredStream> lookedFor) {
        List<StoredStream> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        ids.forEach(id -> inHand.get(id).filter(lookedFor).ifPresentOrElse(found::add, () -> unknown.add(id)));
        return read(unknown, found);
    }

    /** Those of the streams that exist; what is in hand and not known to be on the topic is not read. */
    public List<StoredStream> find(Collection<String> ids) {
        List<StoredStream> found = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        ids.forEach(id -> inHand.get(id)
                .filter(stream -> stream.publishedVersion() < stream.version())
                .ifPresentOrElse(found::add, () -> unknown.add(id)));
        return read(unknown, found);
    }

    private List<StoredStream> read(List<String> unknown, List<StoredStream> found) {
        if (!unknown.isEmpty()) {
            Document anyOf = new Document(StreamDocument.ID, new Document("$in", unknown));
            streams.find(anyOf)
                    // a cursor would be asked for all but the first hundred by a second command
                    .batchSize(unknown.size())
                    .map(StreamDocument::read)
                    .into(found);
        }
        return found;
    }

    /**
     * Appends the events if the stream still has the expected version.
     *
     * @param expectedVersion 0 when the stream must not exist yet
     * @return false when it has another version; nothing was written then
     * @throws StreamFull when the stream would get more than {@value StoredStream#MAX_EVENTS} events
     */
    public boolean append(String id, long expectedVersion, List<StoredEvent> events) {
        if (expectedVersion + events.size() > StoredStream.MAX_EVENTS) {
            throw new StreamFull(id, StoredStream.MAX_EVENTS);
        }
        Instant now = clock.instant();
        boolean appended = false;
        try {
            appended = expectedVersion == 0 ? insert(id, events, now) : update(id, expectedVersion, events, now);
            return appended;
        } finally {
            if (appended) {
                inHand.grown(id, expectedVersion, events);
            } else {
                inHand.forget(id);
            }
        }
    }

    private boolean insert(String id, List<StoredEvent> events, Instant now) {
        try {
            streams.insertOne(StreamDocument.first(id, events, now));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean update(String id, long expectedVersion, List<StoredEvent> events, Instant now) {
        Document append = new Document(
                        "$push",
                        new Document(StreamDocument.EVENTS, new Document("$each", StreamDocument.events(events))))
                .append("$set", new Document(StreamDocument.VERSION, expectedVersion + events.size()))
                .append("$min", new Document(StreamDocument.UNPUBLISHED_SINCE, Date.from(now)));
        return streams.updateOne(PublicationMarks.atVersion(id, expectedVersion), append)
                        .getMatchedCount()
                == 1;
    }

    /** Ids of streams with events not known to be on the topic, at most {@code limit}, the oldest first. */
    public List<String> unpublished(int limit) {
        return unpublished(limit, Duration.ZERO).overdue();
    }

    /**
     * The same, told apart by how long they have had such events: what is marked further ahead than that is of a clock that was
     * wrong, and says nothing of it.
     *
     * @param atLeast how long until they are overdue; zero where all are
     */
    public Unpublished unpublished(int limit, Duration atLeast) {
        FindIterable<Document> oldestFirst = streams.find(
                        new Document(StreamDocument.UNPUBLISHED_SINCE, new Document("$exists", true)))
                .projection(new Document(StreamDocument.UNPUBLISHED_SINCE, 1))
                .sort(new Document(StreamDocument.UNPUBLISHED_SINCE, 1))
                .limit(limit);
        return Unpublished.of(oldestFirst, clock.instant(), atLeast);
    }

    /**
     * How far a stream is published.
     *
     * @param version number of events that are on the topic
     * @param edition which making of the topic has them
     */
    public record Mark(long version, int edition) {}

    /** Whether this process knows the stream to have more events. */
    public boolean hasMore(String id, Mark mark) {
        return inHand.get(id).filter(known -> known.version() > mark.version()).isPresent();
    }

    /**
     * As {@link #published(String, long, int)} of many streams, in one command where none has grown.
     *
     * @return those that have
     */
    public List<String> published(Map<String, Mark> marks) {
        List<UpdateOneModel<Document>> models = marks.entrySet().stream()
                .map(mark -> PublicationMarks.whole(
                        mark.getKey(),
                        mark.getValue().version(),
                        mark.getValue().edition()))
                .toList();
        if (streams.bulkWrite(models, UNORDERED).getMatchedCount() == marks.size()) {
            marks.forEach((id, mark) -> inHand.published(id, mark.version(), mark.edition()));
            return List.of();
        }
        return marks.entrySet().stream()
                .filter(mark -> !published(
                        mark.getKey(),
                        mark.getValue().version(),
                        mark.getValue().edition()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Remembers that the stream's first {@code version} events are on this edition of the topic.
     *
     * @return whether these are all; false when the stream has grown meanwhile
     */
    public boolean published(String id, long version, int edition) {
        if (isMarked(PublicationMarks.whole(id, version, edition))) {
            inHand.published(id, version, edition);
            return true;
        }
        inHand.forget(id);
        if (!isMarked(PublicationMarks.further(id, version, edition))) {
            isMarked(PublicationMarks.anew(id, version, edition));
        }
        return false;
    }

    private boolean isMarked(UpdateOneModel<Document> mark) {
        return streams.updateOne(mark.getFilter(), Objects.requireNonNull(mark.getUpdate()))
                        .getMatchedCount()
                == 1;
    }

    /** Whether some stream that this is told of has published events. */
    public boolean anyPublished(Predicate<String> of) {
        try (MongoCursor<String> ids = streams.find(
                        new Document(StreamDocument.PUBLISHED_VERSION, new Document("$gt", 0)))
                .projection(new Document(StreamDocument.ID, 1))
                .map(document -> document.getString(StreamDocument.ID))
                .cursor()) {
            while (ids.hasNext()) {
                if (of.test(ids.next())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What every stream has published, in no order; a stream appended meanwhile may be missing. */
    public MongoCursor<Publication> publications(int atOnce) {
        return streams.find()
                .projection(new Document(StreamDocument.PUBLISHED_VERSION, 1).append(StreamDocument.TOPIC_EDITION, 1))
                .batchSize(atOnce)
                .map(document -> new Publication(
                        document.getString(StreamDocument.ID),
                        document.getLong(StreamDocument.PUBLISHED_VERSION),
                        document.getInteger(StreamDocument.TOPIC_EDITION, 0)))
                .cursor();
    }

    /** Streams of this kind that were published, but not on this edition of the topic: for kinds with few streams. */
    public List<String> missingOn(int edition, String kind) {
        return streams.find(PublicationMarks.missingOn(edition, kind))
                .projection(new Document(StreamDocument.ID, 1))
                .map(document -> document.getString(StreamDocument.ID))
                .into(new ArrayList<>());
    }

    /**
     * How far a stream is published.
     *
     * @param events number of events known to be on the topic
     * @param edition which making of the topic has them
     */
    public record Publication(String stream, long events, int edition) {
        /** Whether it was published, but not on this edition of the topic. */
        public boolean isMissingOn(int current) {
            return events > 0 && edition < current;
        }
    }

    /** Has the relay publish these streams from their beginning, those excepted that this edition has. */
    public void publishAgain(Collection<String> ids, int edition) {
        Document again =
                new Document("$min", new Document(StreamDocument.UNPUBLISHED_SINCE, Date.from(clock.instant())));
        streams.updateMany(PublicationMarks.behind(ids, edition), again);
    }

    /** Number of streams, without counting each. */
    public long size() {
        return streams.estimatedDocumentCount();
    }
}
