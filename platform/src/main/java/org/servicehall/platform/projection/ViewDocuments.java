package org.servicehall.platform.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.bulk.ClientNamespacedWriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.servicehall.platform.bulk.Difference;
import org.servicehall.platform.bulk.Outcome;
import org.servicehall.platform.hand.InHand;
import org.servicehall.platform.view.Stored;
import org.servicehall.platform.view.StoredCodec;

/**
 * Reads and writes the documents of one generation of a view, a batch at a time, for one thread. The last documents are kept
 * in hand, so that most are read once and then only written; where one after the other was new, the next is not looked for.
 * Nothing is concluded from either but by a write that finds the documents as they were: where one is not written, or not
 * found so, all are read anew (ADR 52).
 */
final class ViewDocuments<V extends Record> {
    private static final int MOST_IN_HAND = 256;
    private static final long MOST_BYTES_IN_HAND = 512 << 10;
    /** After so many documents in a row that were not there the next is taken for a new one, too. */
    private static final int NEW_ONES = 4;

    private final MongoCollection<BsonDocument> collection;
    private final StoredCodec<V> codec;
    private final InHand<RawBsonDocument> inHand = new InHand<>(MOST_IN_HAND, MOST_BYTES_IN_HAND);
    private final Set<String> batch = new HashSet<>();
    /** Documents of the batch that were not read, but in hand or taken for new ones. */
    private final Set<String> unread = new HashSet<>();
    /** Documents of the batch as they are stored. */
    private final Map<String, RawBsonDocument> before = new HashMap<>();
    /** Documents that are to be stored. */
    private final Map<String, RawBsonDocument> next = new HashMap<>();

    private int absentInARow;

    ViewDocuments(MongoCollection<BsonDocument> collection, StoredCodec<V> codec) {
        this.collection = collection;
        this.codec = codec;
    }

    /** Of the collection. */
    String name() {
        return collection.getNamespace().getCollectionName();
    }

    Map<String, Stored<V>> read(Collection<String> ids) {
        Map<String, RawBsonDocument> known = new HashMap<>();
        List<BsonString> wanted = new ArrayList<>();
        for (String id : ids) {
            inHand.get(id).ifPresentOrElse(document -> known.put(id, document), () -> wanted.add(new BsonString(id)));
        }
        batch.clear();
        batch.addAll(ids);
        unread.clear();
        unread.addAll(known.keySet());
        if (absentInARow >= NEW_ONES) {
            wanted.forEach(id -> unread.add(id.getValue()));
        } else {
            known.putAll(found(wanted));
        }
        before.clear();
        before.putAll(known);
        Map<String, Stored<V>> read = new HashMap<>();
        before.forEach((id, document) -> read.put(id, codec.decode(document)));
        return read;
    }

    private Map<String, RawBsonDocument> found(List<BsonString> wanted) {
        Map<String, RawBsonDocument> found = find(wanted);
        found.forEach(this::keep);
        absentInARow = found.isEmpty() ? absentInARow + wanted.size() : 0;
        return found;
    }

    private Map<String, RawBsonDocument> find(List<BsonString> wanted) {
        Map<String, RawBsonDocument> found = new HashMap<>();
        if (!wanted.isEmpty()) {
            collection
                    .withDocumentClass(RawBsonDocument.class)
                    .find(new BsonDocument(StoredCodec.ID, new BsonDocument("$in", new BsonArray(wanted))))
                    .batchSize(wanted.size() + 1)
                    .forEach(document ->
                            found.put(document.getString(StoredCodec.ID).getValue(), document));
        }
        return found;
    }

    private void keep(String id, RawBsonDocument document) {
        inHand.put(id, document, size(document));
    }

    /**
     * What makes of each document that was read, while it has that revision, the one that is to be stored: what has changed
     * of it, or the whole where that is less.
     *
     * @return empty when another writer may have been faster with one that is not written: the batch is then to be applied
     *     to what is there now, which skips what has arrived
     */
    Optional<List<ClientNamespacedWriteModel>> writes(Collection<Applying.Change> changes) {
        next.clear();
        changes.forEach(change -> next.put(change.id(), change.document()));
        if (!next.keySet().containsAll(unread)) {
            forget();
            return Optional.empty();
        }
        List<ClientNamespacedWriteModel> writes =
                changes.stream().map(this::write).toList();
        before.clear();
        return Optional.of(writes);
    }

    private ClientNamespacedWriteModel write(Applying.Change change) {
        RawBsonDocument document = change.document();
        if (change.replaces() == 0) {
            return ClientNamespacedWriteModel.insertOne(collection.getNamespace(), document);
        }
        BsonDocument asRead = new BsonDocument(StoredCodec.ID, new BsonString(change.id()))
                .append(StoredCodec.REVISION, new BsonInt64(change.replaces()));
        RawBsonDocument update = Difference.between(Objects.requireNonNull(before.get(change.id())), document);
        return size(update) < size(document)
                ? ClientNamespacedWriteModel.updateOne(collection.getNamespace(), asRead, update)
                : ClientNamespacedWriteModel.replaceOne(collection.getNamespace(), asRead, document);
    }

    /** Bytes of the documents that are to be stored. */
    long bytes() {
        return next.values().stream().mapToLong(ViewDocuments::size).sum();
    }

    private static long size(RawBsonDocument document) {
        return document.getByteBuffer().remaining();
    }

    /**
     * What became of the writes.
     *
     * @return false when another writer was faster with one of them; the others are stored, and the batch is to be applied again
     * @throws MongoException when the store refused one of them
     */
    boolean learn(List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(Outcome::written)) {
            next.forEach(this::keep);
            next.clear();
            return true;
        }
        forget();
        for (Outcome outcome : outcomes) {
            if (outcome.refusal() != null) {
                throw outcome.refusal();
            }
        }
        return false;
    }

    /** What was read or is to be stored is not to be built on; all of it is read anew. */
    void forget() {
        before.clear();
        next.clear();
        batch.forEach(inHand::remove);
        absentInARow = 0;
    }
}
