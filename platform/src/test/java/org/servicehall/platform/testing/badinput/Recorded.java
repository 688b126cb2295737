package org.servicehall.platform.testing.badinput;

import com.mongodb.client.MongoDatabase;
import java.util.function.LongSupplier;
import org.bson.Document;

/** Counts the events that a service has in its store. */
public final class Recorded implements LongSupplier {
    private static final Document VERSIONS = new Document("version", 1);

    private final MongoDatabase database;

    public Recorded(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public long getAsLong() {
        long sum = 0;
        for (Document stream : database.getCollection("streams").find().projection(VERSIONS)) {
            sum += ((Number) stream.get("version")).longValue();
        }
        return sum;
    }
}
