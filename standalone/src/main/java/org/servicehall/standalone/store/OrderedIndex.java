package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Cursor;
import org.servicehall.standalone.store.engine.Space;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys of documents in the order of some of their fields. A document with a list stands there once for each of its values.
 * When a value has no order code the index is not used any more, and the collection is read whole.
 */
final class OrderedIndex extends Index<Key> implements Listing {
    private static final Logger log = LoggerFactory.getLogger(OrderedIndex.class);

    private static final String ID = "_id";
    /** Beyond it the one index is about as good as the other. */
    private static final int COUNTED_EXACTLY = 512;

    private final Space entries;
    private final IndexMarks marks;
    private final boolean sparse;
    private final boolean made;

    /** @param sparse holds only documents that have one of the fields */
    OrderedIndex(Space entries, String name, List<IndexKey> keys, boolean sparse) {
        // To the collection each is sparse, else it insists that the index tell it where a removed document was.
        super(name, keys, true);
        this.entries = entries;
        this.marks = new IndexMarks(entries);
        this.sparse = sparse;
        this.made = marks.make();
    }

    /**
     * Places of the keys that were a list in some document; empty when not all documents that fulfil the conditions stand in
     * it.
     */
    Optional<Set<Integer>> listsToServe(Conditions conditions) {
        if (sparse && keys().stream().noneMatch(conditions::demands)) {
            return Optional.empty();
        }
        return Optional.ofNullable(marks.read()).filter(IndexMarks::isOfUse).map(places -> {
            Set<Integer> lists = new TreeSet<>();
            for (byte place : places) {
                lists.add((int) place);
            }
            return lists;
        });
    }

    boolean holdsEveryDocument() {
        return !sparse;
    }

    /** Exactly where there are few. */
    long count(KeyRange range) {
        return range.isEmpty() ? 0 : entries.count(range.from(), range.to(), COUNTED_EXACTLY);
    }

    /** Keys of the documents in the range, in the order of the index or the reverse, read as they are asked for. */
    Stream<Key> within(KeyRange range, boolean reverse) {
        return entries(range, reverse).map(entry -> new Key(entry.value()));
    }

    /** The same as they stand here: each key's bytes, and under them those of the document's key. */
    Stream<Cursor.Entry> entries(KeyRange range, boolean reverse) {
        return range.isEmpty() ? Stream.empty() : entries.within(range.from(), range.to(), reverse).stream();
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        keys(document, position).forEach(key -> entries.put(key, position.bytes()));
    }

    @Override
    public @Nullable Key remove(Document document) {
        keys(document, Key.of(document.get(ID))).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        if (KeyFields.areSame(getKeys(), oldDocument, newDocument)) {
            return;
        }
        List<byte[]> before = keys(oldDocument, position);
        List<byte[]> after = keys(newDocument, position);
        if (!Arrays.deepEquals(before.toArray(), after.toArray())) {
            before.forEach(entries::remove);
            after.forEach(key -> entries.put(key, position.bytes()));
        }
    }

    @Override
    public Space entries() {
        return entries;
    }

    @Override
    public boolean isOfUse() {
        return IndexMarks.isOfUse(marks.read());
    }

    @Override
    public List<byte[]> keys(Document document, Key position) {
        List<IndexKey> keys = getKeys();
        List<Object> values = new ArrayList<>(keys.size());
        for (IndexKey key : keys) {
            values.add(KeyFields.valueOf(key, document));
        }
        if (sparse && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        List<OrderCode> codes = List.of(new OrderCode());
        for (int place = 0; place < keys.size(); place++) {
            boolean ascending = keys.get(place).isAscending();
            Object value = values.get(place);
            if (value instanceof Collection<?> list) {
                marks.addList(place);
                if (!list.stream().allMatch(OrderCode::isFor)) {
                    return unordered(keys.get(place).getKey(), list);
                }
                codes = eachWith(codes, new LinkedHashSet<>(list), ascending);
            } else if (OrderCode.isFor(value)) {
                codes.forEach(code -> code.append(value, ascending));
            } else {
                return unordered(keys.get(place).getKey(), value);
            }
        }
        return codes.stream().map(code -> code.append(position).toBytes()).toList();
    }

    private static List<OrderCode> eachWith(List<OrderCode> codes, Collection<?> values, boolean ascending) {
        List<OrderCode> longer = new ArrayList<>(codes.size() * values.size());
        values.forEach(value -> codes.forEach(code -> longer.add(code.copy().append(value, ascending))));
        return longer;
    }

    private List<byte[]> unordered(String field, @Nullable Object value) {
        if (marks.addWithoutOrder()) {
            log.warn(
                    "Index {} is of no use any more: {} held a {}",
                    getName(),
                    field,
                    value == null ? null : value.getClass());
        }
        return List.of();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && sparse == index.sparse
                && getKeys().toString().equals(index.getKeys().toString());
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // asked for queries without their order; those with it come through IndexScan
    }

    @Override
    public Iterable<Key> getPositions(Document query) {
        throw new UnsupportedOperationException("never asked, as it handles no query by itself");
    }

    @Override
    public @Nullable Key getPosition(Document document) {
        return null; // the collection has it from the index of ids
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        // anything may be added
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Key> collection) {
        // anything may be changed
    }

    /** The collection fills an empty index; one that was there may be empty and need no filling. */
    @Override
    public boolean isEmpty() {
        return made;
    }

    @Override
    public long getCount() {
        return all().count();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes its entries
    }
}
