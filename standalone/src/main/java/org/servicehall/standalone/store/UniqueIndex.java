package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Space;

/** Which document has some values; it answers queries for exactly these. */
final class UniqueIndex extends AbstractUniqueIndex<Key> implements Listing {
    private final Space entries;
    private final IndexMarks marks;
    private final boolean made;

    UniqueIndex(Space entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
        this.marks = new IndexMarks(entries);
        this.made = marks.make();
    }

    @Override
    protected @Nullable Key removeDocument(KeyValue values) {
        Key position = getPosition(values);
        entries.remove(Key.of(values).bytes());
        return position;
    }

    @Override
    protected boolean nullAwareEqualsKeys(Document oldDocument, Document newDocument) {
        return KeyFields.areSame(getKeys(), oldDocument, newDocument)
                || super.nullAwareEqualsKeys(oldDocument, newDocument);
    }

    @Override
    protected boolean putKeyPosition(KeyValue values, Key position) {
        if (getPosition(values) != null) {
            return false;
        }
        entries.put(Key.of(values).bytes(), position.bytes());
        return true;
    }

    @Override
    protected @Nullable Key getPosition(KeyValue values) {
        byte[] position = entries.get(Key.of(values).bytes());
        return position == null ? null : new Key(position);
    }

    @Override
    protected Iterable<Entry<KeyValue, Key>> getIterable() {
        throw new UnsupportedOperationException("asked for patterns only, which it does not handle");
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(query)
                && query.values().stream().noneMatch(BsonRegularExpression::isRegularExpression)
                && marks.read() != null;
    }

    @Override
    public Space entries() {
        return entries;
    }

    @Override
    public boolean isOfUse() {
        return marks.read() != null;
    }

    @Override
    public List<byte[]> keys(Document document, Key position) {
        boolean leftOut = isSparse()
                && keys().stream()
                        .map(key -> Utils.getSubdocumentValueCollectionAware(document, key))
                        .allMatch(Missing.class::isInstance);
        return leftOut
                ? List.of()
                : getKeyValues(document).stream()
                        .map(values -> Key.of(values).bytes())
                        .toList();
    }

    @Override
    public long getCount() {
        return all().count();
    }

    /** The collection fills an empty index; one that was there may be empty and need no filling. */
    @Override
    public boolean isEmpty() {
        return made;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
