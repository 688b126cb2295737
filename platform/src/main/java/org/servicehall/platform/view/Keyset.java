package org.servicehall.platform.view;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/**
 * Order of a list and the cursor that continues it: the sort values of the last item, with its id to tell equals apart.
 * Unlike an offset it neither skips nor repeats when the list changes, and costs the same on every page.
 */
public final class Keyset {
    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private final BsonDocument sort;

    Keyset(Bson sort, CodecRegistry registry) {
        this.sort = told(sort, registry);
    }

    /**
     * An index's keys, or a list's order, with the id that tells equals apart. It goes the way of the field before it, so that
     * an index serves both the order it was made in and the reverse.
     */
    public static BsonDocument told(Bson keys, CodecRegistry registry) {
        BsonDocument told = keys.toBsonDocument(BsonDocument.class, registry).clone();
        BsonValue last = told.get(lastKey(told));
        told.putIfAbsent(StoredCodec.ID, last);
        return told;
    }

    private static String lastKey(BsonDocument keys) {
        return List.copyOf(keys.keySet()).getLast();
    }

    BsonDocument sort() {
        return sort;
    }

    /** Cursor that continues after this document. */
    String after(BsonDocument document) {
        BsonArray values = new BsonArray();
        sort.keySet().forEach(field -> values.add(value(document, field)));
        String json = new BsonDocument("k", values).toJson(JSON);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that comes after the cursor in this order. */
    Bson continueAfter(String cursor) {
        List<BsonValue> last = values(cursor);
        List<Bson> alternatives = new ArrayList<>();
        List<Bson> equalSoFar = new ArrayList<>();
        int i = 0;
        for (var field : sort.entrySet()) {
            List<Bson> alternative = new ArrayList<>(equalSoFar);
            alternative.add(beyond(field.getKey(), field.getValue().asNumber().intValue() > 0, last.get(i)));
            alternatives.add(Filters.and(alternative));
            equalSoFar.add(Filters.eq(field.getKey(), last.get(i++)));
        }
        return Filters.or(alternatives);
    }

    /** MongoDB sorts null and missing first but compares only values of one kind, so null needs its own words. */
    private static Bson beyond(String field, boolean ascending, BsonValue last) {
        if (ascending) {
            return last.isNull() ? Filters.ne(field, null) : Filters.gt(field, last);
        }
        return last.isNull()
                ? Filters.in(StoredCodec.ID, List.of())
                : Filters.or(Filters.lt(field, last), Filters.eq(field, null));
    }

    private List<BsonValue> values(String cursor) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<BsonValue> values = BsonDocument.parse(json).getArray("k").getValues();
            // A document or pattern in the place of a value could smuggle an operator into the query.
            if (values.size() != sort.size()
                    || values.stream().anyMatch(v -> v.isDocument() || v.isArray() || v.isRegularExpression())) {
                throw new IllegalArgumentException("not the values of this order");
            }
            return values;
        } catch (RuntimeException e) {
            throw new UnreadableCursor(e);
        }
    }

    private static BsonValue value(BsonDocument document, String path) {
        BsonValue value = document;
        for (String name : path.split("\\.")) {
            if (!value.isDocument() || !value.asDocument().containsKey(name)) {
                return BsonNull.VALUE;
            }
            value = value.asDocument().get(name);
        }
        return value;
    }
}
