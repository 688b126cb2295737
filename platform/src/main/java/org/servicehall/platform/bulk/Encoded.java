package org.servicehall.platform.bulk;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;

/** A value of a document as its bytes. Two are equal whose bytes are, and so also their fields and the order of these. */
record Encoded(BsonType type, ByteBuffer bytes) {
    /** A text of no characters: its length with the end, and the end. */
    static final Encoded EMPTY_TEXT = new Encoded(BsonType.STRING, ByteBuffer.wrap(new byte[] {1, 0, 0, 0, 0}));

    private static final int LENGTH = Integer.BYTES;

    static Map<String, Encoded> fields(RawBsonDocument document) {
        return fields(document.getByteBuffer().asNIO());
    }

    /** Of a document its fields, of a list its places by their numbers, in their order. */
    Map<String, Encoded> fields() {
        return fields(bytes);
    }

    boolean hasFields() {
        return type == BsonType.DOCUMENT || type == BsonType.ARRAY;
    }

    private static Map<String, Encoded> fields(ByteBuffer document) {
        ByteBuffer all = document.slice();
        Map<String, Encoded> fields = new LinkedHashMap<>();
        try (BsonBinaryReader reader = new BsonBinaryReader(all.duplicate())) {
            reader.readStartDocument();
            for (BsonType type = reader.readBsonType();
                    type != BsonType.END_OF_DOCUMENT;
                    type = reader.readBsonType()) {
                String name = reader.readName();
                int from = reader.getBsonInput().getPosition();
                reader.skipValue();
                int length = reader.getBsonInput().getPosition() - from;
                fields.put(name, new Encoded(type, all.slice(from, length)));
            }
        }
        return fields;
    }

    /** Adds it to a document that was begun. */
    void write(BasicOutputBuffer document, String name) {
        document.writeByte(type.getValue());
        document.writeCString(name);
        byte[] value = new byte[bytes.remaining()];
        bytes.get(bytes.position(), value);
        document.writeBytes(value);
    }

    /** A document of which fields follow. */
    static BasicOutputBuffer begin() {
        BasicOutputBuffer document = new BasicOutputBuffer(LENGTH << 6);
        document.writeInt32(0);
        return document;
    }

    /** The document, whose last field was written. */
    static byte[] end(BasicOutputBuffer document) {
        document.writeByte(0);
        document.writeInt32(0, document.getSize());
        return document.toByteArray();
    }
}
