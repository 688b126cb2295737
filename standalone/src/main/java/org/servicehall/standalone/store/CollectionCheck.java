package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.servicehall.standalone.store.engine.Cursor;

/** Holds the documents of a collection and its indexes to each other. */
final class CollectionCheck {
    /** Of one kind; more of them tell nothing new. */
    private static final int FAULTS_TOLD = 10;

    private final StoreCollection collection;
    private final List<Listing> indexes;
    private final Map<Listing, Long> expected = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long documents;

    private CollectionCheck(StoreCollection collection) {
        this.collection = collection;
        this.indexes = collection.getIndexes().stream()
                .filter(Listing.class::isInstance)
                .map(Listing.class::cast)
                .filter(Listing::isOfUse)
                .toList();
    }

    static CollectionCheck of(StoreCollection collection) {
        CollectionCheck check = new CollectionCheck(collection);
        collection.entries(false).forEach(check::checkDocument);
        check.checkCount();
        check.indexes.forEach(check::checkEntries);
        return check;
    }

    List<String> faults() {
        return faults;
    }

    long documents() {
        return documents;
    }

    private void checkDocument(Cursor.Entry entry) {
        documents++;
        Key position = new Key(entry.key());
        Document document;
        try {
            document = Bson.document(entry.value());
        } catch (RuntimeException e) {
            fault(position + " can't be read: " + e.getMessage());
            return;
        }
        String id = collection.getIdField();
        if (id != null && !Key.of(document.get(id)).equals(position)) {
            fault(position + " holds the document of another id");
        }
        for (Listing index : indexes) {
            List<byte[]> keys = index.keys(document, position);
            expected.merge(index, (long) keys.size(), Long::sum);
            if (!keys.stream().allMatch(key -> Arrays.equals(index.entries().get(key), position.bytes()))) {
                fault(position + " is missing in index " + index.getName());
            }
        }
    }

    private void checkCount() {
        if (collection.count() != documents) {
            fault("counts " + collection.count() + " documents and has " + documents);
        }
    }

    private void checkEntries(Listing index) {
        long entries = index.all().count();
        long wanted = expected.getOrDefault(index, 0L);
        if (entries != wanted) {
            fault("index " + index.getName() + " has " + entries + " entries for documents that call for " + wanted);
            index.all()
                    .filter(entry -> collection.getDocument(new Key(entry.value())) == null)
                    .limit(FAULTS_TOLD)
                    .forEach(entry -> fault(
                            "index " + index.getName() + " names " + new Key(entry.value()) + ", which is not there"));
        }
    }

    private void fault(String what) {
        faults.add(collection.getFullName() + ": " + what);
    }
}
