package org.servicehall.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.testing.AskedStore;

/** What has changed of a document is written, and makes of it what is wanted (ADR 62). */
class DifferenceTest {
    private AskedStore store;

    @BeforeEach
    void open() {
        store = new AskedStore();
    }

    @AfterEach
    void close() {
        store.database().drop();
        store.close();
    }

    @Test
    void tellsOnlyWhatChangedWhatWasAddedAndWhatIsGone() {
        assertThat(between(
                        "{a: 1, b: {c: 1, d: 2}, list: [{n: 1}, {n: 2}], gone: 1}",
                        "{a: 1, b: {c: 1, d: 3}, list: [{n: 1}, {n: 5}, {n: 3}], new: 4}"))
                .isEqualTo(BsonDocument.parse(
                        "{$set: {'b.d': 3, 'list.1.n': 5, 'list.2': {n: 3}, new: 4}, $unset: {gone: ''}}"));
        assertThat(between("{a: [1, {b: 2}]}", "{a: [1, {b: 2}]}")).isEmpty();
    }

    @Test
    void whatIsInAnotherOrderHasChanged() {
        assertThat(between("{a: {b: 1, c: 2}}", "{a: {c: 2, b: 1}}"))
                .isEqualTo(BsonDocument.parse("{$set: {a: {c: 2, b: 1}}}"));
        assertThat(between("{a: {b: 1}}", "{a: {b: 1, z: 2, c: 3}}"))
                .isEqualTo(BsonDocument.parse("{$set: {a: {b: 1, z: 2, c: 3}}}"));
    }

    @Test
    void whatHasAShorterListOrAFieldThatIsNoPathIsSetWhole() {
        assertThat(between("{a: [1, 2]}", "{a: [2]}")).isEqualTo(BsonDocument.parse("{$set: {a: [2]}}"));
        assertThat(between("{a: {'b.c': 1}}", "{a: {'b.c': 2}}"))
                .isEqualTo(BsonDocument.parse("{$set: {a: {'b.c': 2}}}"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void makesOfWhatIsStoredWhatIsWanted(long seed) {
        Random random = new Random(seed);
        MongoCollection<BsonDocument> documents = store.database().getCollection("any", BsonDocument.class);
        BsonDocument stored = document(random, 3).append("_id", new BsonString("a"));
        documents.insertOne(stored);
        for (int step = 0; step < 200; step++) {
            BsonDocument wanted = changed(stored, random).asDocument().append("_id", new BsonString("a"));
            BsonDocument update = between(stored, wanted);
            if (!update.isEmpty()) {
                documents.updateOne(new BsonDocument("_id", new BsonString("a")), update);
            }
            BsonDocument found = documents.find().first();
            assertThat(found).as("after %s", update.toJson()).isEqualTo(wanted);
            wanted.forEach(
                    (field, value) -> assertThat(inOrder(found.get(field))).isEqualTo(inOrder(value)));
            stored = wanted;
        }
    }

    private static BsonDocument between(String before, String after) {
        return between(BsonDocument.parse(before), BsonDocument.parse(after));
    }

    private static BsonDocument between(BsonDocument before, BsonDocument after) {
        return Difference.between(encoded(before), encoded(after));
    }

    private static RawBsonDocument encoded(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }

    private static String inOrder(BsonValue value) {
        return new BsonDocument("value", value).toJson();
    }

    private static BsonDocument document(Random random, int depth) {
        BsonDocument document = new BsonDocument();
        for (int field = random.nextInt(5); field >= 0; field--) {
            document.put(String.valueOf((char) ('a' + random.nextInt(6))), value(random, depth));
        }
        return document;
    }

    private static BsonValue value(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(4) : random.nextInt(7)) {
            case 0 -> new BsonInt32(random.nextInt(3));
            case 1 -> new BsonString("s" + random.nextInt(3));
            case 2 -> BsonNull.VALUE;
            case 3 -> new BsonDateTime(random.nextInt(3));
            case 4 -> {
                BsonArray array = new BsonArray();
                for (int n = random.nextInt(4); n > 0; n--) {
                    array.add(value(random, depth - 1));
                }
                yield array;
            }
            default -> document(random, depth - 1);
        };
    }

    /** The same, with something of it changed somewhere. */
    private static BsonValue changed(BsonValue value, Random random) {
        if (value instanceof BsonDocument document && !document.isEmpty() && random.nextInt(5) > 0) {
            BsonDocument next = document.clone();
            List<String> fields = new ArrayList<>(next.keySet());
            String field = fields.get(random.nextInt(fields.size()));
            switch (random.nextInt(6)) {
                case 0 -> next.remove(field);
                case 1 -> next.put(String.valueOf((char) ('a' + random.nextInt(8))), value(random, 2));
                default -> next.put(field, changed(next.get(field), random));
            }
            return next;
        }
        if (value instanceof BsonArray array && !array.isEmpty() && random.nextInt(5) > 0) {
            BsonArray next = array.clone();
            int place = random.nextInt(next.size());
            switch (random.nextInt(5)) {
                case 0 -> next.remove(place);
                case 1, 2 -> next.add(value(random, 2));
                default -> next.set(place, changed(next.get(place), random));
            }
            return next;
        }
        return value instanceof BsonDocument ? document(random, 2) : value(random, 2);
    }
}
