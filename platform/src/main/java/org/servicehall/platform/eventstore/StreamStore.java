package org.servicehall.platform.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.servicehall.platform.event.StreamFull;

/**
 * The streams of a service, one document each (ADR 0001). Every write is acknowledged by a majority and journaled, and
 * only what a majority has is read: what is answered or published cannot be rolled back.
 */
public final class StreamStore {
    private static final Document WITH_UNPUBLISHED =
            new Document(StreamDocument.UNPUBLISHED_SINCE, new Document("$exists", true));

    private final MongoCollection<Document> streams;
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
        return Optional.ofNullable(
                        streams.find(new Document(StreamDocument.ID, id)).first())
                .map(StreamDocument::read);
    }

    /** Those of the streams that exist. */
    public List<StoredStream> find(Collection<String> ids) {
        Document anyOf = new Document(StreamDocument.ID, new Document("$in", List.copyOf(ids)));
        return streams.find(anyOf).map(StreamDocument::read).into(new ArrayList<>());
    }

    /**
     * Appends the events if the stream still has the expected version.
     *
     * @param expectedVersion 0 when the stream must not exist yet
     * @return false when it has another version; nothing was written then
     * @throws StreamFull when the stream would get more than {@value StoredStream#MAX_EVENTS} events
     */
    boolean append(String id, long expectedVersion, List<StoredEvent> events) {
        if (expectedVersion + events.size() > StoredStream.MAX_EVENTS) {
            throw new StreamFull(id, StoredStream.MAX_EVENTS);
        }
        Instant now = clock.instant();
        return expectedVersion == 0 ? insert(id, events, now) : update(id, expectedVersion, events, now);
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
        return streams.updateOne(atVersion(id, expectedVersion), append).getMatchedCount() == 1;
    }

    /** Ids of streams with events not known to be on the topic, at most {@code limit}. */
    public List<String> unpublished(int limit) {
        return streams.find(WITH_UNPUBLISHED)
                .projection(new Document(StreamDocument.ID, 1))
                .limit(limit)
                .map(document -> document.getString(StreamDocument.ID))
                .into(new ArrayList<>());
    }

    /**
     * Remembers that the stream's first {@code version} events are on the topic.
     *
     * @return whether these are all; false when the stream has grown meanwhile
     */
    public boolean published(String id, long version) {
        Document all = new Document("$set", new Document(StreamDocument.PUBLISHED_VERSION, version))
                .append("$unset", new Document(StreamDocument.UNPUBLISHED_SINCE, ""));
        if (streams.updateOne(atVersion(id, version), all).getMatchedCount() == 1) {
            return true;
        }
        // $max: another relay may be further on already
        streams.updateOne(
                new Document(StreamDocument.ID, id),
                new Document("$max", new Document(StreamDocument.PUBLISHED_VERSION, version)));
        return false;
    }

    private static Document atVersion(String id, long version) {
        return new Document(StreamDocument.ID, id).append(StreamDocument.VERSION, version);
    }
}
