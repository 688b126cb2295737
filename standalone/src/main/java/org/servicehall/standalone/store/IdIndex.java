package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Space;

/** The documents themselves, which are kept by their ids: there is nothing more to write. */
final class IdIndex extends AbstractUniqueIndex<Key> {
    private final Space documents;

    IdIndex(Space documents, String name, List<IndexKey> keys) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    protected @Nullable Key getPosition(KeyValue id) {
        Key key = Key.of(id);
        return documents.get(key.bytes()) == null ? null : key;
    }

    /** Of a document that is there. */
    @Override
    public Key getPosition(Document document) {
        return Key.of(document.get(StoreCollection.ID));
    }

    /** Most are new; the server's way tells of the others. */
    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Key> collection) {
        Object id = document.get(StoreCollection.ID);
        if (!Key.isPlain(id) || documents.get(Key.of(id).bytes()) != null) {
            super.checkAdd(document, collection);
        }
    }

    @Override
    protected boolean nullAwareEqualsKeys(Document oldDocument, Document newDocument) {
        return KeyFields.areSame(getKeys(), oldDocument, newDocument)
                || super.nullAwareEqualsKeys(oldDocument, newDocument);
    }

    @Override
    public synchronized void add(Document document, Key position, MongoCollection<Key> collection) {
        // it is there
    }

    @Override
    protected @Nullable Key removeDocument(KeyValue id) {
        return getPosition(id);
    }

    @Override
    protected boolean putKeyPosition(KeyValue id, Key position) {
        throw new UnsupportedOperationException("nothing is added");
    }

    @Override
    protected Iterable<Entry<KeyValue, Key>> getIterable() {
        throw new UnsupportedOperationException("asked for patterns only, which it does not handle");
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return query.size() == 1
                && query.containsKey(StoreCollection.ID)
                && super.canHandle(query)
                && query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getCount() {
        return StoreCollection.count(documents);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
