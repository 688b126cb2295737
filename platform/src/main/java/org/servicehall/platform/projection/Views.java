package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;

/** Gives the views of this service's projections. */
public final class Views {
    private final MongoDatabase database;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    Views(MongoDatabase database) {
        this.database = database;
    }

    public <V extends Record> View<V> of(Projection<V> projection) {
        return new View<>(
                projection.name(),
                () -> database.getCollection(projection.name(), BsonDocument.class),
                new StoredCodec<>(projection.type(), database.getCodecRegistry()),
                progress.computeIfAbsent(projection.name(), name -> new Progress()));
    }
}
