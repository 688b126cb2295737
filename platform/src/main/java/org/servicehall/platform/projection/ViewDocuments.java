package org.servicehall.platform.projection;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/** Reads and writes the documents of one generation of a view, a batch at a time. */
final class ViewDocuments<V extends Record> {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<BsonDocument> collection;
    private final StoredCodec<V> codec;

    ViewDocuments(MongoCollection<BsonDocument> collection, StoredCodec<V> codec) {
        this.collection = collection;
        this.codec = codec;
    }

    Map<String, Stored<V>> read(Collection<String> ids) {
        Map<String, Stored<V>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            BsonArray wanted = new BsonArray(ids.stream().map(BsonString::new).toList());
            collection
                    .find(new BsonDocument(StoredCodec.ID, new BsonDocument("$in", wanted)))
                    .batchSize(ids.size() + 1)
                    .forEach(document -> {
                        Stored<V> stored = codec.decode(document);
                        found.put(stored.id(), stored);
                    });
        }
        return found;
    }

    /**
     * Writes each document in the place of the revision that was read; where it shows what it showed, only what it applied.
     *
     * @return false when another writer was faster with one of them; the others are written. The batch is then applied
     *     again to what is there now, which skips what has arrived
     */
    boolean write(Collection<Applying.Change> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        List<WriteModel<BsonDocument>> models =
                changes.stream().map(ViewDocuments::model).toList();
        try {
            BulkWriteResult result = collection.bulkWrite(models, UNORDERED);
            return result.getInsertedCount() + result.getMatchedCount() == changes.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty()
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return false;
        }
    }

    private static WriteModel<BsonDocument> model(Applying.Change change) {
        if (change.replaces() == 0) {
            return new InsertOneModel<>(change.document());
        }
        BsonDocument asRead = new BsonDocument(StoredCodec.ID, change.document().get(StoredCodec.ID))
                .append(StoredCodec.REVISION, new BsonInt64(change.replaces()));
        return change.sameView()
                ? new UpdateOneModel<>(asRead, new BsonDocument("$set", movedOn(change.document())))
                : new ReplaceOneModel<>(asRead, change.document());
    }

    private static BsonDocument movedOn(BsonDocument document) {
        return new BsonDocument(StoredCodec.APPLIED, document.get(StoredCodec.APPLIED))
                .append(StoredCodec.REVISION, document.get(StoredCodec.REVISION));
    }
}
