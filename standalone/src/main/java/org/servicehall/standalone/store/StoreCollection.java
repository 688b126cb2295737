package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Cursor;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.Space;

/** Documents in the order of their ids, found by indexes where these help. */
final class StoreCollection extends AbstractMongoCollection<Key> {
    static final String ID = "_id";

    private static final long UNKNOWN = -1;
    private static final byte[] COUNT = {};
    private static final byte[] FIRST = {OrderCode.LOWEST + 1};
    private static final byte[] END = {(byte) OrderCode.HIGHEST};

    private final Engine engine;
    private final Space documents;
    /** How many documents there are, as long as nothing was undone since; known to who writes alone. */
    private long counted = UNKNOWN;

    private long undoneBefore;
    /** For those who read while an index comes or goes. */
    private volatile List<Index<Key>> indexes = List.of();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            Engine engine,
            Space documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.engine = engine;
        this.documents = documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Optional<Access> access = Access.to(this, query, orderBy, limit == 0 ? 0 : numberToSkip + limit);
        if (access.isEmpty()) {
            return matchDocuments(query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
        }
        Excerpt excerpt = Excerpt.of(query, orderBy, fieldSelector);
        Stream<Document> found =
                access.get().keys().map(key -> document(key, excerpt)).filter(Objects::nonNull);
        Document selector = excerpt != null && excerpt.isWhatIsGiven() ? null : fieldSelector;
        return access.get().ordered()
                ? matchDocumentsFromStream(query, found, numberToSkip, limit, batchSize, null, selector)
                : matchDocumentsFromStream(found, query, orderBy, numberToSkip, limit, batchSize, selector);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        Excerpt excerpt = Excerpt.of(query, orderBy, fieldSelector);
        Stream<Document> all =
                entries(isNaturalDescending(orderBy)).map(entry -> Bson.document(entry.value(), excerpt));
        return matchDocumentsFromStream(all, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** How a query would be answered, in the words of MongoDB's {@code explain}. */
    Document plan(Document query, @Nullable Document orderBy, int limit) {
        return Access.plan(this, query, orderBy, limit);
    }

    /** Its documents as they are kept, in the order of their ids or the reverse. */
    Stream<Cursor.Entry> entries(boolean reverse) {
        return documents.within(FIRST, END, reverse).stream();
    }

    @Override
    protected @Nullable Document getDocument(Key position) {
        return document(position, null);
    }

    private @Nullable Document document(Key position, @Nullable Excerpt excerpt) {
        byte[] bytes = documents.get(position.bytes());
        return bytes == null ? null : Bson.document(bytes, excerpt);
    }

    @Override
    protected Stream<DocumentWithPosition<Key>> streamAllDocumentsWithPosition() {
        return entries(false)
                .map(entry -> new DocumentWithPosition<>(Bson.document(entry.value()), new Key(entry.key())));
    }

    @Override
    protected Key addDocumentInternal(Document document) {
        String id = getIdField();
        Key key = id == null ? Key.any() : Key.of(document.get(id));
        documents.put(key.bytes(), Bson.bytes(document));
        addToCount(1);
        return key;
    }

    @Override
    protected void handleUpdate(Key position, Document oldDocument, Document newDocument) {
        documents.put(position.bytes(), Bson.bytes(newDocument));
    }

    @Override
    protected void removeDocument(Key position) {
        documents.remove(position.bytes());
        addToCount(-1);
    }

    @Override
    public int count() {
        return Math.toIntExact(count(documents));
    }

    /** Kept before all documents, for counting them would mean reading them. */
    static long count(Space documents) {
        byte[] count = documents.get(COUNT);
        return count == null ? 0 : ByteBuffer.wrap(count).getLong();
    }

    private void addToCount(int more) {
        if (undoneBefore != engine.undone()) {
            undoneBefore = engine.undone();
            counted = UNKNOWN;
        }
        counted = (counted == UNKNOWN ? count(documents) : counted) + more;
        documents.put(COUNT, ByteBuffer.allocate(Long.BYTES).putLong(counted).array());
    }

    @Override
    public void addIndex(Index<Key> index) {
        super.addIndex(index);
        indexes = List.copyOf(super.getIndexes());
    }

    @Override
    public void dropIndex(String indexName) {
        super.dropIndex(indexName);
        indexes = List.copyOf(super.getIndexes());
    }

    @Override
    public List<Index<Key>> getIndexes() {
        return indexes;
    }

    @Override
    protected @Nullable String getIdField() {
        return super.getIdField();
    }

    @Override
    public void addDocument(Document document) {
        engine.whole(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public Document findAndModify(Document query) {
        return engine.whole(() -> super.findAndModify(query));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return engine.whole(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return engine.whole(() -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    /** Nobody asks for it, and it would cost writing the sum with each document. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // not tracked
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
