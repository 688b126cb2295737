package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.servicehall.platform.view.StoredCodec;

/** Compares two collections of a view, document by document. */
final class ViewComparison {
    private static final int AT_ONCE = 500;
    private static final int REPORTED = 20;

    private final MongoCollection<BsonDocument> live;
    private final MongoCollection<BsonDocument> rebuilt;
    private final Map<String, Long> events = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private long documents;
    private boolean moving;

    ViewComparison(MongoDatabase database, String live, String rebuilt) {
        this.live = database.getCollection(live, BsonDocument.class);
        this.rebuilt = database.getCollection(rebuilt, BsonDocument.class);
    }

    ViewComparison run() {
        List<BsonDocument> block = new ArrayList<>();
        for (BsonDocument document : live.find().batchSize(AT_ONCE)) {
            block.add(document);
            if (block.size() == AT_ONCE) {
                compare(block);
                block.clear();
            }
        }
        compare(block);
        long other = rebuilt.countDocuments();
        if (other != documents) {
            differ("live has " + documents + " documents, rebuilt has " + other, true);
        }
        return this;
    }

    long documents() {
        return documents;
    }

    /** Events that the live view remembers to have applied, each counted once however many documents it changed. */
    long events() {
        return events.values().stream().mapToLong(last -> last + 1).sum();
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Whether events arrived while it compared, so that another look may find no difference. */
    boolean moving() {
        return moving;
    }

    private void compare(List<BsonDocument> block) {
        if (block.isEmpty()) {
            return;
        }
        BsonArray ids = new BsonArray(
                block.stream().map(document -> document.get(StoredCodec.ID)).toList());
        Map<BsonValue, BsonDocument> others = new HashMap<>();
        rebuilt.find(new BsonDocument(StoredCodec.ID, new BsonDocument("$in", ids)))
                .forEach(document -> others.put(document.get(StoredCodec.ID), document));
        for (BsonDocument document : block) {
            documents++;
            document.getDocument(StoredCodec.APPLIED)
                    .forEach((stream, last) ->
                            events.merge(stream, last.asNumber().longValue(), Math::max));
            compare(document, others.getOrDefault(document.get(StoredCodec.ID), new BsonDocument()));
        }
    }

    private void compare(BsonDocument one, BsonDocument other) {
        String id = one.getString(StoredCodec.ID, new BsonString("?")).getValue();
        if (!applied(one).equals(applied(other))) {
            differ(id + ": live has applied " + applied(one) + ", rebuilt " + applied(other), true);
        } else if (!content(one).equals(content(other))) {
            // One that remembers nothing can't tell that it is a step behind.
            differ(
                    id + ": fields " + fields(one, other) + " differ",
                    applied(one).isEmpty());
        }
    }

    private void differ(String text, boolean mayPass) {
        moving |= mayPass;
        if (differences.size() < REPORTED) {
            differences.add(text);
        }
    }

    private static Map<String, BsonValue> applied(BsonDocument document) {
        return Map.copyOf(document.getDocument(StoredCodec.APPLIED, new BsonDocument()));
    }

    private static Map<String, BsonValue> content(BsonDocument document) {
        Map<String, BsonValue> content = new HashMap<>(document);
        content.remove(StoredCodec.REVISION);
        content.remove(StoredCodec.APPLIED);
        return content;
    }

    private static List<String> fields(BsonDocument one, BsonDocument other) {
        Map<String, BsonValue> theirs = content(other);
        List<String> fields = new ArrayList<>();
        content(one).forEach((field, value) -> {
            if (!value.equals(theirs.remove(field))) {
                fields.add(field);
            }
        });
        fields.addAll(theirs.keySet());
        return fields;
    }
}
