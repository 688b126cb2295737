package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
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
    /** Its name in every collection. */
    private static final String OF_IDS = "_id_";

    private static Access by(Index<?> index, Stream<Key> keys, boolean ordered) {
        return by(index.getName(), keys, ordered);
    }

    private static Access by(String index, Stream<Key> keys, boolean ordered) {
        return new Access(new Document("stage", "FETCH").append("inputStage", scan(index)), keys, ordered);
    }

    private static Access by(IndexUnion union) {
        Document stages = new Document("stage", union.isOrdered() ? "SORT_MERGE" : "OR")
                .append(
                        "inputStages",
                        union.indexes().map(index -> scan(index.getName())).toList());
        return new Access(
                new Document("stage", "FETCH").append("inputStage", stages), union.found(), union.isOrdered());
    }

    private static Document scan(String index) {
        return new Document("stage", "IXSCAN").append("indexName", index);
    }

    /** Empty where the whole collection has to be read. */
    static Optional<Access> to(StoreCollection collection, Document query, @Nullable Document orderBy, int limit) {
        List<Key> named = named(collection, query);
        if (!named.isEmpty()) {
            return Optional.of(
                    query.size() == 1
                            ? by(OF_IDS, named.stream(), false)
                            : new Access(new Document("stage", "IDHACK"), named.stream(), false));
        }
        for (Index<Key> index : collection.getIndexes()) {
            if (index.canHandle(query)) {
                Stream<Key> positions =
                        StreamSupport.stream(index.getPositions(query).spliterator(), false);
                return Optional.of(by(index, positions, false));
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
        if (isNatural(orderBy)) {
            return Optional.empty();
        }
        List<OrderedIndex> indexes = ordered(collection);
        Optional<IndexUnion> several = IndexUnion.of(indexes, conditions, orderBy, limit);
        if (several.isPresent() && several.get().readsFew()) {
            return several.map(Access::by);
        }
        Optional<IndexScan> one = IndexScan.of(indexes, conditions, orderBy, limit);
        return several.filter(union -> one.isEmpty() || union.readsLessThan(one.get()))
                .map(Access::by)
                .or(() -> one.map(scan -> by(scan.index(), scan.found(), scan.isOrdered())));
    }

    /** A document is kept by its id: where the query names it, it needs no looking up where. In the order of ids. */
    private static List<Key> named(StoreCollection collection, Document query) {
        Object id = StoreCollection.ID.equals(collection.getIdField()) ? query.get(StoreCollection.ID) : null;
        if (Key.isPlain(id)) {
            return List.of(Key.of(id));
        }
        return id instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$in") instanceof Collection<?> ids
                        && ids.stream().allMatch(Key::isPlain)
                ? ids.stream().map(Key::of).distinct().sorted().toList()
                : List.of();
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
