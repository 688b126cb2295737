package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Damage;
import org.servicehall.standalone.store.wire.BsonReader;
import org.servicehall.standalone.store.wire.BsonWriter;

/** Documents as bytes. Each reading makes a document of its own, which nobody else changes. */
final class Bson {
    private Bson() {}

    static byte[] bytes(Document document) {
        return BsonWriter.bytes(document);
    }

    static Document document(byte[] bytes) {
        return document(bytes, null);
    }

    /** @param excerpt what is wanted of it; null for all */
    static Document document(byte[] bytes, @Nullable Excerpt excerpt) {
        try {
            return new BsonReader(excerpt == null ? bytes : excerpt.of(bytes)).document();
        } catch (RuntimeException e) {
            throw Damage.found("a document can't be read (" + e.getMessage() + ")", e);
        }
    }
}
