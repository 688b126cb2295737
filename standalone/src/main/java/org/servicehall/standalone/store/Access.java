package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of a query are found, other than by reading all.
 *
 * @param keys of the documents to match
 * @param ordered whether they are in the order asked for
 */
record Access(Document plan, Stream<Key> keys, boolean ordered) {
    private static Access by(Index<?> index, Stream<Key> keys, boolean ordered) {
        Document scan = new Document("stage", "IXSCAN").append("indexName", index.getName());
        return new Access(new Document("stage", "FETCH").append("inputStage", scan), keys, ordered);
    }

    /** Empty where the whole collection has to be read. */
    static Optional<Access> to(StoreCollection collection, Document query, @Nullable Document orderBy, int limit) {
        for (Index<Key> index : collection.getIndexes()) {
            if (index.canHandle(query)) {
                return Optional.of(by(index, positions(index, query), false));
            }
        }
        Conditions conditions = Conditions.of(query);
        if (StoreCollection.ID.equals(collection.getIdField()) && conditions.pinned(StoreCollection.ID) != null) {
            Key key = Key.of(conditions.pinned(StoreCollection.ID));
            return Optional.of(new Access(new Document("stage", "IDHACK"), Stream.of(key), false));
        }
        List<Object> ids = conditions.oneOf(StoreCollection.ID);
        if (StoreCollection.ID.equals(collection.getIdField()) && !ids.isEmpty()) {
            return Optional.of(new Access(
                    new Document("stage", "IDHACK"), ids.stream().distinct().map(Key::of), false));
        }
        return isNatural(orderBy)
                ? Optional.empty()
                : IndexScan.of(ordered(collection), conditions, orderBy, limit)
                        .map(scan -> by(scan.index(), scan.found(), scan.isOrdered()));
    }

    /** A document is kept by its id: it needs no looking up where. */
    private static Stream<Key> positions(Index<Key> index, Document query) {
        Object id = query.get(StoreCollection.ID);
        return index instanceof IdIndex && id != null && OrderCode.isFor(id)
                ? Stream.of(Key.of(id))
                : StreamSupport.stream(index.getPositions(query).spliterator(), false);
    }

    static Document plan(StoreCollection collection, Document query, @Nullable Document orderBy, int limit) {
        Optional<Access> access = to(collection, query, orderBy, limit);
        Document found = access.map(Access::plan).orElseGet(() -> new Document("stage", "COLLSCAN"));
        boolean sorts = orderBy != null && !orderBy.isEmpty() && !isNatural(orderBy);
        return sorts && access.filter(Access::ordered).isEmpty()
                ? new Document("stage", "SORT").append("inputStage", found)
                : found;
    }

    private static List<OrderedIndex> ordered(StoreCollection collection) {
        return collection.getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey("$natural");
    }
}
