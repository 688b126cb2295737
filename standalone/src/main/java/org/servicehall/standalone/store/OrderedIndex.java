package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Places of documents in the order of some of their fields. Values without an order code, as lists, it can't place: an index
 * that ever held one is not used any more, and the collection is read whole as before.
 */
final class OrderedIndex extends Index<Object> {
    private static final String ID = "_id";
    /** Before all keys. */
    private static final byte[] HELD_SOMETHING_WITHOUT_ORDER = {OrderCode.LOWEST};

    private final MVMap<byte[], Object> places;
    private final boolean leavesOutMissing;

    /** @param sparse holds only documents that have one of the fields */
    OrderedIndex(MVMap<byte[], Object> places, String name, List<IndexKey> keys, boolean sparse) {
        // To the collection each is sparse, else it insists that the index tell it where a removed document was.
        super(name, keys, true);
        this.places = places;
        this.leavesOutMissing = sparse;
    }

    /** Whether all documents that fulfil the conditions are found by it. */
    boolean canServe(Conditions conditions) {
        return (!leavesOutMissing || keys().stream().anyMatch(conditions::demands)) && !heldSomethingWithoutOrder();
    }

    boolean leavesOutMissing() {
        return leavesOutMissing;
    }

    private boolean heldSomethingWithoutOrder() {
        return Arrays.equals(places.firstKey(), HELD_SOMETHING_WITHOUT_ORDER);
    }

    /** Ids of the documents in the range, in the order of the keys or the reverse, read as they are asked for. */
    Stream<Object> within(KeyRange range, boolean reverse) {
        Cursor<byte[], Object> cursor = range.within(places, reverse);
        Iterator<Object> ids = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public Object next() {
                cursor.next();
                return cursor.getValue();
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED), false);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        if (isLeftOut(document)) {
            return;
        }
        byte[] key = key(document, position);
        places.put(key == null ? HELD_SOMETHING_WITHOUT_ORDER : key, Missing.ofNullable(position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        byte[] key = key(document, document.get(ID));
        return key == null ? null : places.remove(key);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!Arrays.equals(key(oldDocument, position), key(newDocument, position))
                || isLeftOut(oldDocument) != isLeftOut(newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    private boolean isLeftOut(Document document) {
        return leavesOutMissing && keys().stream().allMatch(field -> value(document, field) instanceof Missing);
    }

    private byte @Nullable [] key(Document document, @Nullable Object position) {
        OrderCode code = new OrderCode();
        for (IndexKey key : getKeys()) {
            Object value = value(document, key.getKey());
            if (!OrderCode.isFor(value)) {
                return null;
            }
            code.append(value, key.isAscending());
        }
        return OrderCode.isFor(position) ? code.append(position, true).toBytes() : null;
    }

    private static Object value(Document document, String field) {
        return Utils.getSubdocumentValueCollectionAware(document, field);
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // asked for queries without their order; those with it come through IndexScan
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null; // the collection has it from the index of ids
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // anything may be added
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // anything may be changed
    }

    @Override
    public long getCount() {
        return places.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
