package org.servicehall.platform.view;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Asks the store for a view's documents, undecoded, so that only what is made of one is decoded. */
final class Reading {
    static final Bson PRESENT = Filters.exists(StoredCodec.GONE, false);

    private final Supplier<MongoCollection<BsonDocument>> live;

    Reading(Supplier<MongoCollection<BsonDocument>> live) {
        this.live = live;
    }

    /** Those that pass the filter and are not gone. */
    FindIterable<RawBsonDocument> present(Bson filter) {
        return find(Filters.and(filter, PRESENT));
    }

    /** The same, in the order, behind the place where there is one. */
    List<RawBsonDocument> inOrder(
            Bson filter, Keyset keyset, @Nullable List<BsonValue> after, int limit, @Nullable Bson fields) {
        return present(after == null ? filter : Filters.and(filter, keyset.continueAfter(after)))
                .projection(fields)
                .sort(keyset.sort())
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Whether it is gone or not. */
    Optional<RawBsonDocument> one(String id, @Nullable Bson fields) {
        return Optional.ofNullable(find(new BsonDocument(StoredCodec.ID, new BsonString(id)))
                .projection(fields)
                .first());
    }

    /** How much they are as the store gave them. */
    static long bytes(List<RawBsonDocument> documents) {
        return documents.stream()
                .mapToLong(document -> document.getByteBuffer().remaining())
                .sum();
    }

    private FindIterable<RawBsonDocument> find(Bson filter) {
        return live.get().withDocumentClass(RawBsonDocument.class).find(filter);
    }
}
