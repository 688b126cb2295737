package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a query by an index. They still have to be matched with the query, and sorted unless the index has
 * them in the order asked for.
 */
final class IndexScan {
    /** In the order asked for a page ends early, so that comes first. */
    private static final Comparator<IndexScan> BY_USE =
            Comparator.comparing(IndexScan::isOrdered).thenComparingInt(scan -> scan.ranges.depth());

    private final OrderedIndex index;
    private final KeyRanges ranges;
    private final boolean sorts;
    private final boolean ordered;
    private final boolean reverse;

    private IndexScan(OrderedIndex index, Conditions conditions, Document orderBy) {
        this.index = index;
        this.ranges = new KeyRanges(index.getKeys(), conditions);
        this.sorts = orderBy.keySet().stream().anyMatch(field -> !conditions.pins(field));
        boolean forwards = inOrder(conditions, orderBy, true);
        this.reverse = !forwards && inOrder(conditions, orderBy, false);
        this.ordered = forwards || reverse;
    }

    /**
     * By the index that helps most.
     *
     * @param orderBy fields with 1 or -1; null or empty for any order
     */
    static Optional<IndexScan> of(Collection<OrderedIndex> indexes, Conditions conditions, @Nullable Document orderBy) {
        Document order = orderBy == null ? new Document() : orderBy;
        return indexes.stream()
                .filter(index -> index.canServe(conditions))
                .map(index -> new IndexScan(index, conditions, order))
                .filter(IndexScan::helps)
                .max(BY_USE);
    }

    OrderedIndex index() {
        return index;
    }

    boolean isOrdered() {
        return ordered;
    }

    /** Ids, read as they are asked for. */
    Stream<Object> ids() {
        List<KeyRange> inOrder = ranges.inOrder();
        return (reverse ? inOrder.reversed() : inOrder).stream().flatMap(range -> index.within(range, reverse));
    }

    private boolean helps() {
        return ranges.depth() > 0 || index.leavesOutMissing() || (sorts && ordered);
    }

    /** Fields with one value only are in any order. */
    private boolean inOrder(Conditions conditions, Document orderBy, boolean forwards) {
        Iterator<Map.Entry<String, Object>> wanted = orderBy.entrySet().stream()
                .filter(field -> !conditions.pins(field.getKey()))
                .iterator();
        for (IndexKey key : index.getKeys()) {
            if (!wanted.hasNext()) {
                break;
            }
            if (!conditions.pins(key.getKey()) && !isNext(wanted.next(), key, forwards)) {
                return false;
            }
        }
        return !wanted.hasNext();
    }

    private static boolean isNext(Map.Entry<String, Object> wanted, IndexKey key, boolean forwards) {
        boolean ascending = wanted.getValue() instanceof Number direction && direction.intValue() > 0;
        return wanted.getKey().equals(key.getKey()) && (ascending == key.isAscending()) == forwards;
    }
}
