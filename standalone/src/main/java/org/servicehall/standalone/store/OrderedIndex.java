package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ids of documents in the order of some of their fields. A document with a list stands there once for each of its values.
 * Before all keys stand marks of what it has held: the fields that were lists, and whether there was ever a value that has
 * no order code; it is not used any more then, and the collection is read whole.
 */
final class OrderedIndex extends Index<Object> {
    private static final Logger log = LoggerFactory.getLogger(OrderedIndex.class);

    private static final String ID = "_id";
    private static final byte[] VALUE_WITHOUT_ORDER = {OrderCode.LOWEST};

    private final MVMap<byte[], Object> ids;
    private final boolean sparse;
    private final boolean made;

    /**
     * @param sparse holds only documents that have one of the fields
     * @param made just now, and still to be filled
     */
    OrderedIndex(MVMap<byte[], Object> ids, String name, List<IndexKey> keys, boolean sparse, boolean made) {
        // To the collection each is sparse, else it insists that the index tell it where a removed document was.
        super(name, keys, true);
        this.ids = ids;
        this.sparse = sparse;
        this.made = made;
    }

    /** Whether all documents that fulfil the conditions stand in it. */
    boolean canServe(Conditions conditions) {
        return (!sparse || keys().stream().anyMatch(conditions::demands)) && !ids.containsKey(VALUE_WITHOUT_ORDER);
    }

    /** Places of the keys that were a list in some document. */
    Set<Integer> lists() {
        byte[] first = ids.firstKey();
        if (first == null || first[0] != OrderCode.LOWEST) {
            return Set.of();
        }
        return IntStream.range(0, getKeys().size())
                .filter(place -> ids.containsKey(listAt(place)))
                .boxed()
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    long count(KeyRange range) {
        return range.count(ids);
    }

    /** Ids of the documents in the range, in the order of the keys or the reverse, read as they are asked for. */
    Stream<Object> within(KeyRange range, boolean reverse) {
        return range.values(ids, reverse);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        keys(document, position).forEach(key -> ids.put(key, Missing.ofNullable(position)));
    }

    @Override
    public @Nullable Object remove(Document document) {
        keys(document, document.get(ID)).forEach(ids::remove);
        return null;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        List<byte[]> before = keys(oldDocument, position);
        List<byte[]> after = keys(newDocument, position);
        if (!Arrays.deepEquals(before.toArray(), after.toArray())) {
            before.forEach(ids::remove);
            after.forEach(key -> ids.put(key, position));
        }
    }

    private List<byte[]> keys(Document document, @Nullable Object position) {
        List<Object> values = getKeys().stream()
                .map(key -> Utils.getSubdocumentValueCollectionAware(document, key.getKey()))
                .toList();
        if (sparse && values.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        List<OrderCode> codes = List.of(new OrderCode());
        for (int place = 0; place < values.size(); place++) {
            boolean ascending = getKeys().get(place).isAscending();
            List<OrderCode> longer = new ArrayList<>();
            for (Object value : each(values.get(place), place)) {
                if (!OrderCode.isFor(value)) {
                    return unordered(getKeys().get(place).getKey(), value);
                }
                codes.forEach(code -> longer.add(code.copy().append(value, ascending)));
            }
            codes = longer;
        }
        return OrderCode.isFor(position)
                ? codes.stream()
                        .map(code -> code.append(position, true).toBytes())
                        .toList()
                : unordered(ID, position);
    }

    private Collection<?> each(Object value, int place) {
        if (!(value instanceof Collection<?> list)) {
            return List.of(value == null ? Missing.getInstance() : value);
        }
        ids.putIfAbsent(listAt(place), true);
        return new LinkedHashSet<>(list);
    }

    private List<byte[]> unordered(String field, @Nullable Object value) {
        if (ids.putIfAbsent(VALUE_WITHOUT_ORDER, true) == null) {
            log.warn(
                    "Index {} is of no use any more: {} held a {}",
                    getName(),
                    field,
                    value == null ? null : value.getClass());
        }
        return List.of();
    }

    private static byte[] listAt(int place) {
        return new byte[] {OrderCode.LOWEST, (byte) place};
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
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("never asked, as it handles no query by itself");
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

    /** The collection fills an empty index; one that was there may be empty and need no filling. */
    @Override
    public boolean isEmpty() {
        return made;
    }

    @Override
    public long getCount() {
        return ids.sizeAsLong();
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
