package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.Space;
import org.servicehall.standalone.store.engine.Table;

/** Finds the spaces of its collections and indexes by their names. */
final class StoreDatabase extends AbstractMongoDatabase<Key> {
    /** Between the name of a collection and that of its index; stands in neither. */
    private static final String OF = "\0";

    private final Engine engine;

    StoreDatabase(String name, Engine engine, CursorRegistry cursors) {
        super(name, cursors);
        this.engine = engine;
        initializeNamespacesAndIndexes();
    }

    /** Explains finds as well: only how they would be answered, without figures. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("explain")
                && query.get(command) instanceof Document find
                && find.get("find") instanceof String name
                && resolveCollection(name, true) instanceof StoreCollection collection) {
            Document plan = collection.plan(
                    (Document) find.getOrDefault("filter", new Document()),
                    (Document) find.get("sort"),
                    find.get("limit") instanceof Number limit ? limit.intValue() : 0);
            return new Document("queryPlanner", new Document("winningPlan", plan)).append("ok", 1.0);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected MongoCollection<Key> openOrCreateCollection(String collectionName, CollectionOptions options) {
        return new StoreCollection(this, collectionName, options, engine, documents(collectionName), cursorRegistry);
    }

    @Override
    protected void addIndex(Document indexDescription) {
        engine.whole(() -> {
            super.addIndex(indexDescription);
            return indexDescription;
        });
    }

    @Override
    protected Index<Key> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return isId(keys)
                ? new IdIndex(documents(collectionName), indexName, keys)
                : new UniqueIndex(index(collectionName, indexName), indexName, keys, sparse);
    }

    private static boolean isId(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(StoreCollection.ID);
    }

    @Override
    protected Index<Key> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index(collectionName, indexName), indexName, keys, sparse);
    }

    private Space documents(String collection) {
        return engine.catalog().space(Table.DOCUMENTS, getFullCollectionNamespace(collection));
    }

    private Space index(String collection, String index) {
        return engine.catalog().space(Table.INDEXES, getFullCollectionNamespace(collection) + OF + index);
    }

    @Override
    protected void dropIndex(MongoCollection<Key> collection, String indexName) {
        super.dropIndex(collection, indexName);
        engine.catalog().drop(collection.getFullName() + OF + indexName);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        super.dropCollection(collectionName, oplog);
        engine.catalog().drop(getFullCollectionNamespace(collectionName));
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        String before = collection.getFullName();
        super.moveCollection(oldDatabase, collection, newCollectionName);
        String after = getFullCollectionNamespace(newCollectionName);
        engine.catalog().names().stream()
                .filter(name -> name.equals(before) || name.startsWith(before + OF))
                .forEach(name -> engine.catalog().rename(name, after + name.substring(before.length())));
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }

    @Override
    protected long getFileSize() {
        return 0;
    }
}
