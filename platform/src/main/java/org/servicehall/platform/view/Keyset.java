package org.servicehall.platform.view;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/**
 * Order of a list and what continues it: the sort values of the last item, with its id to tell equals apart.
 * Unlike an offset it neither skips nor repeats when the list changes, and costs the same on every page.
 */
public final class Keyset {
    private final BsonDocument sort;
    private final String name;

    /** @param list that has the order: its cursors are of no use in another */
    Keyset(String list, Bson sort, CodecRegistry registry) {
        this.sort = told(sort, registry);
        this.name = list + this.sort.keySet().stream().map(this::named).collect(Collectors.joining());
    }

    private String named(String field) {
        return (isAscending(field) ? " " : " -") + field;
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

    /** Place of this document in the order. */
    List<BsonValue> place(BsonDocument document) {
        return sort.keySet().stream().map(field -> value(document, field)).toList();
    }

    /** Cursor that continues after this document. */
    String cursor(BsonDocument document) {
        return Cursor.write(name, place(document));
    }

    /** @throws UnreadableCursor when it is none of this list in this order */
    List<BsonValue> read(String cursor) {
        return Cursor.read(name, sort.size(), cursor);
    }

    /** Everything that comes after the place in this order. */
    Bson continueAfter(List<BsonValue> place) {
        List<Bson> alternatives = new ArrayList<>();
        List<Bson> equalSoFar = new ArrayList<>();
        int i = 0;
        for (String field : sort.keySet()) {
            List<Bson> alternative = new ArrayList<>(equalSoFar);
            alternative.add(beyond(field, isAscending(field), place.get(i)));
            alternatives.add(Filters.and(alternative));
            equalSoFar.add(Filters.eq(field, place.get(i++)));
        }
        return Filters.or(alternatives);
    }

    private boolean isAscending(String field) {
        return sort.getNumber(field).intValue() > 0;
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

    /** What stands at the path; null of BSON where nothing does. */
    static BsonValue value(BsonDocument document, String path) {
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
