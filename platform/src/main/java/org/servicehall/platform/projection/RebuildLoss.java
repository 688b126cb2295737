package org.servicehall.platform.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.servicehall.platform.view.StoredCodec;

/**
 * What a view would lose if the generation that was built took its place: documents that it lacks, or that have applied
 * less. Topics that were lost, or are not all there again, show in this way whichever service they belong to (ADR 14).
 */
final class RebuildLoss {
    private static final int AT_ONCE = 500;
    /** What is a step behind for the moment has caught up long before. */
    private static final int LOOKS = 20;

    private final String building;
    private final MongoCollection<BsonDocument> live;
    private final MongoCollection<BsonDocument> built;
    private final Map<BsonValue, BsonDocument> suspects = new HashMap<>();
    private int looks;

    RebuildLoss(MongoDatabase database, Generation generation) {
        this.building = Objects.requireNonNull(generation.building());
        this.live = database.getCollection(generation.live(), BsonDocument.class);
        this.built = database.getCollection(building, BsonDocument.class);
    }

    boolean isOf(Generation generation) {
        return building.equals(generation.building());
    }

    /** Looks at all documents first, and afterwards at those that were behind. To be called when it has caught up. */
    long look() {
        if (looks++ == 0) {
            lookAtAll();
        } else {
            lookAgain();
        }
        return suspects.size();
    }

    /** Whether what is behind may still catch up. */
    boolean isUnsure() {
        return looks < LOOKS;
    }

    long documents() {
        return suspects.size();
    }

    private void lookAtAll() {
        BsonDocument present = new BsonDocument(StoredCodec.GONE, new BsonDocument("$ne", BsonBoolean.TRUE));
        Map<BsonValue, BsonDocument> block = new HashMap<>();
        for (BsonDocument document :
                live.find(present).projection(appliedOnly()).batchSize(AT_ONCE)) {
            block.put(document.get(StoredCodec.ID), document);
            if (block.size() == AT_ONCE) {
                suspects.putAll(behind(block));
                block.clear();
            }
        }
        suspects.putAll(behind(block));
    }

    private void lookAgain() {
        List<BsonValue> ids = new ArrayList<>(suspects.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Map<BsonValue, BsonDocument> block = new HashMap<>();
            ids.subList(from, Math.min(from + AT_ONCE, ids.size()))
                    .forEach(id -> block.put(id, Objects.requireNonNull(suspects.remove(id))));
            suspects.putAll(behind(block));
        }
    }

    private Map<BsonValue, BsonDocument> behind(Map<BsonValue, BsonDocument> block) {
        Map<BsonValue, BsonDocument> behind = new HashMap<>(block);
        BsonDocument ids = new BsonDocument("$in", new BsonArray(List.copyOf(block.keySet())));
        for (BsonDocument other :
                built.find(new BsonDocument(StoredCodec.ID, ids)).projection(appliedOnly())) {
            behind.computeIfPresent(
                    other.get(StoredCodec.ID), (id, document) -> hasApplied(other, document) ? null : document);
        }
        return behind;
    }

    /** One that remembers nothing of streams can't be told to be behind. */
    private static boolean hasApplied(BsonDocument built, BsonDocument live) {
        BsonDocument applied = built.getDocument(StoredCodec.APPLIED);
        return applied.isEmpty()
                || live.getDocument(StoredCodec.APPLIED).entrySet().stream()
                        .allMatch(stream -> last(applied, stream.getKey())
                                >= stream.getValue().asNumber().longValue());
    }

    private static long last(BsonDocument applied, String stream) {
        return applied.getNumber(stream, new BsonInt64(-1)).longValue();
    }

    private static BsonDocument appliedOnly() {
        return new BsonDocument(StoredCodec.APPLIED, new BsonInt64(1));
    }
}
