package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Cursor;

/**
 * Finds the documents of a query by an index. They still have to be matched with the query, and sorted unless the index has
 * them in the order asked for.
 */
final class IndexScan {
    private static final long NOT_COUNTED = -1;

    private final OrderedIndex index;
    private final KeyRanges ranges;
    private final List<KeyRange> merged;
    private final Set<Integer> lists;
    private final boolean ordered;
    private final boolean reverse;
    /** Whether it leaves anything out. */
    private final boolean narrow;
    /** How many of the index's first keys have one value in all that is found, and in how many bytes of an entry they stand. */
    private final int constant;

    private final int constantBytes;

    /** Fields by which it leaves something out, where the conditions have no choice. */
    private final Set<String> narrowedBy;

    private long keys = NOT_COUNTED;

    private IndexScan(OrderedIndex index, Set<Integer> lists, Conditions conditions, Document orderBy) {
        this.index = index;
        this.ranges = new KeyRanges(index.getKeys(), conditions);
        this.merged = ranges.merged();
        this.lists = lists;
        boolean forwards = follows(conditions, orderBy, true);
        this.reverse = !forwards && follows(conditions, orderBy, false);
        this.ordered = forwards || reverse;
        this.narrow = !ranges.areWhole() || !index.holdsEveryDocument();
        OrderCode code = new OrderCode();
        int place = 0;
        while (place < index.getKeys().size()
                && conditions.pins(index.getKeys().get(place).getKey())) {
            IndexKey key = index.getKeys().get(place++);
            code.append(conditions.pinned(key.getKey()), key.isAscending());
        }
        this.constant = place;
        this.constantBytes = code.toBytes().length;
        this.narrowedBy = index.getKeys().stream()
                .map(IndexKey::getKey)
                .limit(place + 1L)
                .filter(field ->
                        conditions.pins(field) || !conditions.bounds(field).equals(Conditions.Bounds.NONE))
                .collect(Collectors.toSet());
    }

    /**
     * By the index that needs the fewest documents read.
     *
     * @param orderBy fields with 1 or -1; null or empty for any order
     * @param limit how many are wanted; 0 for all
     */
    static Optional<IndexScan> of(
            Collection<OrderedIndex> indexes, Conditions conditions, @Nullable Document orderBy, int limit) {
        Document order = orderBy == null ? new Document() : orderBy;
        boolean anyOrder = order.keySet().stream().allMatch(conditions::pins);
        List<IndexScan> scans = indexes.stream()
                .flatMap(index ->
                        index
                                .listsToServe(conditions)
                                .map(lists -> new IndexScan(index, lists, conditions, order))
                                .stream())
                .filter(IndexScan::meetsEachDocumentOnce)
                .filter(scan -> scan.narrow || (scan.ordered && !anyOrder))
                .toList();
        List<IndexScan> some = conditions.hasChoice()
                ? scans
                : scans.stream()
                        .filter(scan ->
                                (scan.ordered && !anyOrder) || scans.stream().noneMatch(scan::leavesOutLessThan))
                        .toList();
        return some.size() < 2 ? some.stream().findFirst() : Optional.of(best(some, anyOrder, limit));
    }

    /** Known without counting, which would mean reading keys. */
    private boolean leavesOutLessThan(IndexScan other) {
        return other.narrowedBy.size() > narrowedBy.size() && other.narrowedBy.containsAll(narrowedBy);
    }

    /** One in the order asked for, unless another leaves so few that sorting them is less. */
    private static IndexScan best(List<IndexScan> scans, boolean anyOrder, int limit) {
        List<IndexScan> sorted =
                scans.stream().sorted(Comparator.comparingLong(IndexScan::keys)).toList();
        IndexScan narrowest = sorted.getFirst();
        return sorted.stream()
                .filter(scan -> scan.ordered && !anyOrder && scan.read(limit, narrowest.keys()) <= narrowest.keys())
                .findFirst()
                .orElse(narrowest);
    }

    /** Documents read for a page in this order, when as many match as the narrowest index leaves, spread evenly. */
    private long read(int limit, long matching) {
        return limit == 0 || matching == 0 ? keys() : Math.min(keys(), limit * keys() / matching);
    }

    /** How many documents it leads to, roughly where there are many. */
    long keys() {
        if (keys == NOT_COUNTED) {
            keys = merged.stream().mapToLong(index::count).sum();
        }
        return keys;
    }

    OrderedIndex index() {
        return index;
    }

    boolean isOrdered() {
        return ordered;
    }

    /** Where the documents are kept, read as they are asked for. */
    Stream<Key> found() {
        return (reverse ? merged.reversed() : merged).stream().flatMap(range -> index.within(range, reverse));
    }

    /** The same as they stand in the index, each once. */
    Iterator<Cursor.Entry> entries() {
        return (reverse ? merged.reversed() : merged)
                .stream().flatMap(range -> index.entries(range, reverse)).iterator();
    }

    /** In how many bytes each entry begins alike; what is behind them tells their order. */
    int constantBytes() {
        return constantBytes;
    }

    /** Whether the entries of both are in one order by what stands behind {@link #constantBytes()}. */
    boolean isInTheOrderOf(IndexScan other) {
        return ordered && other.ordered && reverse == other.reverse && order().equals(other.order());
    }

    boolean isReverse() {
        return reverse;
    }

    private List<String> order() {
        return index.getKeys().subList(constant, index.getKeys().size()).stream()
                .map(key -> key.getKey() + (key.isAscending() ? " up" : " down"))
                .toList();
    }

    /** With lists in it, a document may stand in a range several times unless all ranges are of one value of the list. */
    private boolean meetsEachDocumentOnce() {
        return lists.isEmpty() || (ranges.isSingle() && lists.stream().allMatch(place -> place < ranges.pinned()));
    }

    /** Fields with one value only are in any order; a list that has the value has others too. */
    private boolean follows(Conditions conditions, Document orderBy, boolean forwards) {
        Iterator<Map.Entry<String, Object>> wanted = orderBy.entrySet().stream()
                .filter(field -> !hasOneValue(field.getKey(), conditions))
                .iterator();
        for (IndexKey key : index.getKeys()) {
            if (!wanted.hasNext()) {
                break;
            }
            if (!hasOneValue(key.getKey(), conditions) && !isNext(wanted.next(), key, forwards)) {
                return false;
            }
        }
        return !wanted.hasNext();
    }

    private boolean hasOneValue(String field, Conditions conditions) {
        return conditions.pins(field)
                && IntStream.range(0, index.getKeys().size())
                        .anyMatch(place -> !lists.contains(place)
                                && index.getKeys().get(place).getKey().equals(field));
    }

    private static boolean isNext(Map.Entry<String, Object> wanted, IndexKey key, boolean forwards) {
        boolean ascending = wanted.getValue() instanceof Number direction && direction.intValue() > 0;
        return wanted.getKey().equals(key.getKey()) && (ascending == key.isAscending()) == forwards;
    }
}
