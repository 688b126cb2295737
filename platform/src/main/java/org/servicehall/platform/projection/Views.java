package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
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
        return new View<>(
                projection.name(),
                new Live(projection.name()),
                new StoredCodec<>(projection.type(), database.getCodecRegistry()),
                progressOf(projection));
    }

    /** The collection that is read, of which each reading asks and each sweep at rest: kept in hand until it is another. */
    private final class Live implements Supplier<MongoCollection<BsonDocument>> {
        private final String projection;
        private volatile @Nullable MongoCollection<BsonDocument> last;

        Live(String projection) {
            this.projection = projection;
        }

        @Override
        public MongoCollection<BsonDocument> get() {
            String name = generations.seen(projection).live();
            MongoCollection<BsonDocument> live = last;
            if (live == null || !live.getNamespace().getCollectionName().equals(name)) {
                live = database.getCollection(name, BsonDocument.class);
                last = live;
            }
            return live;
        }
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
