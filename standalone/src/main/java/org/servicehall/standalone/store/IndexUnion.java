package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents of a query with alternatives by an index for each of them, as MongoDB does. They still have to be matched
 * with the query. Where each index has the order asked for, they are merged in it as they are read.
 */
final class IndexUnion {
    private static final int FEW = 100;

    private final List<IndexScan> scans;
    private final int limit;
    private final long keys;
    private final boolean anyOrder;
    private final boolean ordered;

    private IndexUnion(List<IndexScan> scans, boolean anyOrder, int limit) {
        this.scans = scans;
        this.limit = limit;
        this.anyOrder = anyOrder;
        this.keys = scans.stream().mapToLong(IndexScan::keys).sum();
        this.ordered = scans.stream().allMatch(scan -> scan.isInTheOrderOf(scans.getFirst()));
    }

    /**
     * Empty where there is no choice among values of several fields, or one of them has no index.
     *
     * @param orderBy as {@link IndexScan#of}
     * @param limit how many are wanted; 0 for all
     */
    static Optional<IndexUnion> of(
            Collection<OrderedIndex> indexes, Conditions conditions, @Nullable Document orderBy, int limit) {
        List<IndexScan> scans = new ArrayList<>();
        for (Conditions alternative : conditions.chooseAmongFields()) {
            Optional<IndexScan> scan = IndexScan.of(indexes, alternative, orderBy, limit);
            if (scan.isEmpty()) {
                return Optional.empty();
            }
            scans.add(scan.get());
        }
        boolean anyOrder = orderBy == null || orderBy.isEmpty();
        return scans.isEmpty() ? Optional.empty() : Optional.of(new IndexUnion(scans, anyOrder, limit));
    }

    /** So few that looking for something better would read as much. */
    boolean readsFew() {
        return read() <= FEW;
    }

    /** Than one index for all alternatives, if as many match as these lead to, spread evenly. */
    boolean readsLessThan(IndexScan one) {
        long matching = Math.max(1, keys);
        boolean endsEarly = limit > 0 && (anyOrder || one.isOrdered());
        long read = endsEarly ? Math.min(one.keys(), limit * one.keys() / matching) : one.keys();
        return read() < read;
    }

    private long read() {
        return limit > 0 && (anyOrder || ordered) ? Math.min(limit, keys) : keys;
    }

    boolean isOrdered() {
        return ordered;
    }

    Stream<OrderedIndex> indexes() {
        return scans.stream().map(IndexScan::index);
    }

    /** Where the documents are kept, each once, read as they are asked for. */
    Stream<Key> found() {
        return ordered
                ? StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new MergedScans(scans), Spliterator.ORDERED), false)
                : scans.stream().flatMap(IndexScan::found).distinct();
    }
}
