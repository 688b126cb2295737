package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keys of unique indexes, kept as BSON and compared value by value. */
final class KeyValueType extends BasicDataType<KeyValue> {
    private static final Comparator<Object> VALUES = ValueComparator.ascWithoutListHandling();

    private final DocumentType documents = new DocumentType();

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = VALUES.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public int getMemory(KeyValue key) {
        return documents.getMemory(new Document());
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
