package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys of unique indexes, kept as BSON; left to itself the store compares each two by serializing both. */
final class KeyValueType extends BasicDataType<KeyValue> {
    /** Before the BSON of a value that has no order code, behind all codes. */
    private static final int WITHOUT_ORDER = 0xf0;

    private static final int BYTES_IN_MEMORY = 128;

    private final DocumentType documents = new DocumentType();

    /** Any order that tells apart what is not equal. */
    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        return one instanceof String text && other instanceof String otherText
                ? text.compareTo(otherText)
                : Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static byte[] bytes(@Nullable Object value) {
        if (OrderCode.isFor(value)) {
            return new OrderCode().append(value, true).toBytes();
        }
        ByteBuf bytes = Unpooled.buffer().writeByte(WITHOUT_ORDER);
        BsonEncoder.encodeDocument(new Document("", value), bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    @Override
    public int getMemory(KeyValue key) {
        return BYTES_IN_MEMORY * key.size();
    }

    @Override
    public void write(WriteBuffer out, KeyValue key) {
        Document values = new Document();
        key.forEach(value -> values.put(Integer.toString(values.size()), value));
        documents.write(out, values);
    }

    @Override
    public KeyValue read(ByteBuffer in) {
        return new KeyValue(documents.read(in).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
