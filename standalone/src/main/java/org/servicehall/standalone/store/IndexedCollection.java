package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        Optional<Access> access = access(query, orderBy, limit == 0 ? 0 : numberToSkip + limit);
        if (access.isEmpty()) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Stream<Document> documents = access.get().ids().map(this::getDocument).filter(Objects::nonNull);
        return access.get().ordered()
                ? matchDocumentsFromStream(query, documents, numberToSkip, limit, batchSize, null, fieldSelector)
                : matchDocumentsFromStream(documents, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** How a query would be answered, in the words of MongoDB's {@code explain}. */
    Document plan(Document query, @Nullable Document orderBy, int limit) {
        Optional<Access> access = access(query, orderBy, limit);
        Document found = access.map(Access::plan).orElseGet(() -> new Document("stage", "COLLSCAN"));
        boolean sorts = orderBy != null && !orderBy.isEmpty() && !isNatural(orderBy);
        return sorts && access.filter(Access::ordered).isEmpty()
                ? new Document("stage", "SORT").append("inputStage", found)
                : found;
    }

    /** Ids of the documents to match; ordered when they are in the order asked for. */
    private record Access(Document plan, Stream<Object> ids, boolean ordered) {
        static Access by(Index<?> index, Stream<Object> ids, boolean ordered) {
            Document scan = new Document("stage", "IXSCAN").append("indexName", index.getName());
            return new Access(new Document("stage", "FETCH").append("inputStage", scan), ids, ordered);
        }
    }

    /** Empty where the whole collection has to be read. */
    private Optional<Access> access(Document query, @Nullable Document orderBy, int limit) {
        for (Index<Object> index : getIndexes()) {
            if (index.canHandle(query)) {
                return Optional.of(Access.by(
                        index, StreamSupport.stream(index.getPositions(query).spliterator(), false), false));
            }
        }
        Conditions conditions = Conditions.of(query);
        // Only texts: 1 and 1.0 are the same id to a query, but not to the map of documents.
        if (ID.equals(getIdField()) && conditions.pinned(ID) instanceof String id) {
            return Optional.of(new Access(new Document("stage", "IDHACK"), Stream.of(id), false));
        }
        return isNatural(orderBy)
                ? Optional.empty()
                : IndexScan.of(orderedIndexes(), conditions, orderBy, limit, count())
                        .map(scan -> Access.by(scan.index(), scan.ids(), scan.isOrdered()));
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
