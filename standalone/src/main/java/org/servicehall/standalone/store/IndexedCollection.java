package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Finds documents by the secondary indexes too, where the server would read the whole collection. */
final class IndexedCollection extends H2Collection {
    private static final String ID = "_id";

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Conditions conditions = Conditions.of(query);
        Optional<Index<Object>> exact = exactIndex(query, orderBy);
        if (exact.isEmpty() && pinsId(conditions)) {
            Stream<Document> one = Stream.ofNullable(getDocument(conditions.pinned(ID)));
            return matchDocumentsFromStream(one, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Optional<IndexScan> scan = exact.isPresent() ? Optional.empty() : scan(conditions, orderBy);
        if (scan.isEmpty()) {
            return super.queryDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Stream<Document> found = scan.get().ids().map(this::getDocument);
        return scan.get().isOrdered()
                ? matchDocumentsFromStream(query, found, numberToSkip, limit, batchSize, null, fieldSelector)
                : matchDocumentsFromStream(found, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** How a query would be answered, in the words of MongoDB's {@code explain}. */
    Document plan(Document query, @Nullable Document orderBy) {
        Conditions conditions = Conditions.of(query);
        Optional<Index<Object>> exact = exactIndex(query, orderBy);
        Optional<IndexScan> scan = scan(conditions, orderBy);
        Document found;
        if (exact.isPresent()) {
            found = fetched(exact.get());
        } else if (pinsId(conditions)) {
            found = new Document("stage", "IDHACK");
        } else {
            found = scan.map(one -> fetched(one.index())).orElseGet(() -> new Document("stage", "COLLSCAN"));
        }
        boolean inOrder = orderBy == null
                || orderBy.isEmpty()
                || (exact.isEmpty() && scan.filter(IndexScan::isOrdered).isPresent());
        return inOrder ? found : new Document("stage", "SORT").append("inputStage", found);
    }

    private static Document fetched(Index<?> index) {
        return new Document("stage", "FETCH")
                .append("inputStage", new Document("stage", "IXSCAN").append("indexName", index.getName()));
    }

    /** A unique index on exactly the fields of the query, which the server uses by itself. */
    private Optional<Index<Object>> exactIndex(Document query, @Nullable Document orderBy) {
        return isNatural(orderBy)
                ? Optional.empty()
                : getIndexes().stream().filter(index -> index.canHandle(query)).findFirst();
    }

    private boolean pinsId(Conditions conditions) {
        return ID.equals(getIdField()) && conditions.pinned(ID) instanceof String;
    }

    private Optional<IndexScan> scan(Conditions conditions, @Nullable Document orderBy) {
        return isNatural(orderBy) ? Optional.empty() : IndexScan.of(orderedIndexes(), conditions, orderBy);
    }

    private List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream()
                .filter(OrderedIndex.class::isInstance)
                .map(OrderedIndex.class::cast)
                .toList();
    }

    private static boolean isNatural(@Nullable Document orderBy) {
        return orderBy != null && orderBy.containsKey("$natural");
    }

    /** Nobody asks for it, and it costs writing each document twice more, and a page for the sum. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
