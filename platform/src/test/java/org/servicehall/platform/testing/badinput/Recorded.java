package org.servicehall.platform.testing.badinput;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.function.LongSupplier;
import org.bson.Document;

/** Counts the events that a service has in its store, but for those of streams that only automations write. */
public final class Recorded implements LongSupplier {
    private static final Document VERSIONS = new Document("version", 1);

    private final MongoDatabase database;

    private final List<String> automatic;

    /** @param automatic names of streams that follow from others in their own time, as {@code Notice} */
    public Recorded(MongoDatabase database, String... automatic) {
        this.database = database;
        this.automatic = List.of(automatic);
    }

    @Override
    public long getAsLong() {
        long sum = 0;
        for (Document stream : database.getCollection("streams").find().projection(VERSIONS)) {
            String id = stream.getString("_id");
            if (automatic.contains(id.substring(0, id.indexOf(':')))) {
                continue;
            }
            sum += ((Number) stream.get("version")).longValue();
        }
        return sum;
    }
}
