package org.servicehall.platform.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** One document with the fields of several that are encoded already, in their order. */
final class Joined {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    /** A document begins with its length and ends with a zero; the fields are between. */
    private static final int HEAD = Integer.BYTES;

    private static final int FRAME = HEAD + 1;

    private Joined() {}

    static RawBsonDocument encoded(BsonDocument document) {
        return new RawBsonDocument(document, CODEC);
    }

    static RawBsonDocument of(RawBsonDocument... documents) {
        int length = FRAME;
        for (RawBsonDocument document : documents) {
            length += document.getByteBuffer().remaining() - FRAME;
        }
        ByteBuffer joined =
                ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        for (RawBsonDocument document : documents) {
            ByteBuffer bytes = document.getByteBuffer().asNIO();
            joined.put(bytes.slice(bytes.position() + HEAD, bytes.remaining() - FRAME));
        }
        return new RawBsonDocument(joined.array());
    }
}
