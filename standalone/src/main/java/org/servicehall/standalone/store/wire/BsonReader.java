package org.servicehall.standalone.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of bytes, one behind the other, as the server's own decoder would; from an array, and without a text for each
 * name (ADR 80). Rarer types are left to the server's.
 */
public final class BsonReader {
    private static final int EMPTY = Integer.BYTES + 1;

    private final byte[] bytes;
    private final ByteBuffer from;

    public BsonReader(byte[] bytes) {
        this.bytes = bytes;
        this.from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    BsonReader skip(int some) {
        from.position(from.position() + some);
        return this;
    }

    boolean hasMore() {
        return from.hasRemaining();
    }

    int position() {
        return from.position();
    }

    byte oneByte() {
        return from.get();
    }

    int number() {
        return from.getInt();
    }

    /** @throws RuntimeException when there is none, or not whole */
    public Document document() {
        int last = last();
        Document document = new Document();
        while (from.position() < last) {
            byte type = from.get();
            String name = name();
            if (document.put(name, value(type)) != null) {
                throw new IllegalArgumentException("a field is there twice");
            }
        }
        end(last);
        return document;
    }

    /** The names in it are numbers. */
    private List<@Nullable Object> list() {
        int last = last();
        List<@Nullable Object> list = new ArrayList<>();
        while (from.position() < last) {
            byte type = from.get();
            from.position(endOfName() + 1);
            list.add(value(type));
        }
        end(last);
        return list;
    }

    /** Where the last byte of what begins here is. */
    private int last() {
        int begin = from.position();
        int length = from.getInt();
        if (length < EMPTY || length > bytes.length - begin || length > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new IllegalArgumentException("no document has " + length + " bytes here");
        }
        return begin + length - 1;
    }

    private void end(int last) {
        if (from.position() != last || from.get() != BsonConstants.TERMINATING_BYTE) {
            throw new IllegalArgumentException("a document does not end where it says");
        }
    }

    String name() {
        int begin = from.position();
        int end = endOfName();
        from.position(end + 1);
        return FieldNames.of(bytes, begin, end);
    }

    private int endOfName() {
        int end = from.position();
        while (bytes[end] != BsonConstants.STRING_TERMINATION) {
            end++;
        }
        return end;
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_UTF8_STRING -> text();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document();
            case BsonConstants.TYPE_ARRAY -> list();
            case BsonConstants.TYPE_INT32 -> from.getInt();
            case BsonConstants.TYPE_INT64 -> from.getLong();
            case BsonConstants.TYPE_DOUBLE -> from.getDouble();
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(from.getLong());
            case BsonConstants.TYPE_NULL -> null;
            default -> rarer(type);
        };
    }

    private String text() {
        int length = from.getInt();
        int begin = from.position();
        String text = new String(bytes, begin, length - 1, StandardCharsets.UTF_8);
        from.position(begin + length - 1);
        if (from.get() != BsonConstants.STRING_TERMINATION) {
            throw new IllegalArgumentException("a text does not end where it says");
        }
        return text;
    }

    private @Nullable Object rarer(byte type) {
        ByteBuf rest = Unpooled.wrappedBuffer(bytes).readerIndex(from.position());
        Object value = BsonDecoder.decodeValue(type, rest);
        from.position(rest.readerIndex());
        return value;
    }
}
