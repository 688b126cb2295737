package org.servicehall.platform.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.servicehall.platform.view.Progress;
import org.servicehall.platform.view.StoredCodec;
import org.servicehall.platform.view.View;
import org.servicehall.platform.view.WaitingReaders;

/** Gives the views of this service's projections. */
public final class Views {
    private final MongoDatabase database;
    private final Generations generations;
    private final WaitingReaders waiting = new WaitingReaders();
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    Views(MongoDatabase database, Generations generations) {
        this.database = database;
        this.generations = generations;
    }

    public <V extends Record> View<V> of(Projection<V> projection) {
        String name = projection.name();
        return new View<>(
                name,
                () -> database.getCollection(generations.seen(name).live(), BsonDocument.class),
                new StoredCodec<>(projection.type(), database.getCodecRegistry()),
                progressOf(projection));
    }

    /** What readers of this view in this process wait on. */
    Progress progressOf(Projection<?> projection) {
        return progress.computeIfAbsent(projection.name(), name -> new Progress(waiting));
    }

    /** Who waits in this process for any of them. */
    WaitingReaders waiting() {
        return waiting;
    }
}
