package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.store.engine.Damage;

/** Documents as bytes. Each reading makes a document of its own, which nobody else changes. */
final class Bson {
    private static final int FIRST_BYTES = 1024;

    private Bson() {}

    static byte[] bytes(Document document) {
        ByteBuf out = Unpooled.buffer(FIRST_BYTES);
        BsonEncoder.encodeDocument(document, out);
        return ByteBufUtil.getBytes(out);
    }

    static Document document(byte[] bytes) {
        try {
            return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
        } catch (RuntimeException e) {
            throw Damage.found("a document can't be read (" + e.getMessage() + ")", e);
        }
    }

    /** @param excerpt what is wanted of it; null for all */
    static Document document(byte[] bytes, @Nullable Excerpt excerpt) {
        return document(excerpt == null ? bytes : wanted(bytes, excerpt));
    }

    private static byte[] wanted(byte[] bytes, Excerpt excerpt) {
        try {
            return excerpt.of(bytes);
        } catch (RuntimeException e) {
            throw Damage.found("a document can't be read (" + e.getMessage() + ")", e);
        }
    }
}
