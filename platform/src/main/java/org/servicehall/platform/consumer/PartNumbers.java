package org.servicehall.platform.consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.bson.Document;

/**
 * Numbers that no part of a service's readers ever had. They begin with the seconds at which the first was asked for, so that what is
 * committed means nothing to parts of a store that was lost and began again; a machine whose clock stands before them all gets
 * numbers above zero, too.
 */
public final class PartNumbers {
    /** Where the pointers of the projections are, too: none is called as the counter is. */
    public static final String PLACE = "projections";

    private static final Document COUNTER = new Document("_id", "(parts)");

    private static final Instant BEFORE_ALL = Instant.parse("2026-01-01T00:00:00Z");
    /** Half of all numbers are left to count on. */
    private static final int MOST_AT_FIRST = 1 << 30;

    private final MongoCollection<Document> counters;
    private final InstantSource clock;

    public PartNumbers(MongoDatabase database, InstantSource clock) {
        this.counters = database.getCollection(PLACE);
        this.clock = clock;
    }

    /** So many that follow each other; gives the first of them. */
    public int next(int count) {
        int first = Math.floorMod(Duration.between(BEFORE_ALL, clock.instant()).toSeconds(), MOST_AT_FIRST);
        counters.updateOne(
                COUNTER, new Document("$setOnInsert", new Document("last", first)), new UpdateOptions().upsert(true));
        Document last = counters.findOneAndUpdate(
                COUNTER,
                new Document("$inc", new Document("last", count)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(last).getInteger("last") - count + 1;
    }
}
