package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** Keeps documents and keys in forms of their own. The names of the maps are the server's, so that it finds and drops them. */
final class IndexedDatabase extends H2Database {
    private final MVStore file;

    IndexedDatabase(String name, MVStore file, CursorRegistry cursors) {
        this.file = file; // opening what is there comes before the rest of this constructor
        super(name, file, cursors);
    }

    /** Explains finds as well: only how they would be answered, without figures. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("explain")
                && query.get(command) instanceof Document find
                && find.get("find") instanceof String name
                && resolveCollection(name, true) instanceof IndexedCollection collection) {
            Document plan = collection.plan(
                    (Document) find.getOrDefault("filter", new Document()),
                    (Document) find.get("sort"),
                    find.get("limit") instanceof Number limit ? limit.intValue() : 0);
            return new Document("queryPlanner", new Document("winningPlan", plan)).append("ok", 1.0);
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String name = getFullCollectionNamespace(collectionName);
        MVMap<Object, Document> documents =
                file.openMap("databases." + name, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        MVMap<String, Object> meta = file.openMap("meta." + name);
        return new IndexedCollection(this, collectionName, options, documents, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        file.openMap(
                mapOf(collectionName, indexName), new MVMap.Builder<KeyValue, Object>().keyType(new KeyValueType()));
        return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        String map = mapOf(collectionName, indexName);
        boolean made = !file.hasMap(map);
        MVMap<byte[], Object> ids =
                file.openMap(map, new MVMap.Builder<byte[], Object>().keyType(ByteArrayDataType.INSTANCE));
        return new OrderedIndex(ids, indexName, keys, sparse, made);
    }

    private String mapOf(String collectionName, String indexName) {
        return getFullCollectionNamespace(collectionName) + "._index_" + indexName;
    }
}
