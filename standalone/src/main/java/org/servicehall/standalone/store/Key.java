package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a document is kept: bytes that are equal for equal ids, and sort as the ids do. */
final class Key {
    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(@Nullable Object id) {
        return of(new KeyValue(Arrays.asList(id)));
    }

    /** For values of a unique index; equal values give equal keys. */
    static Key of(KeyValue values) {
        OrderCode code = new OrderCode();
        values.normalized().forEach(code::appendAny);
        return new Key(code.toBytes());
    }

    /** Of a document without an id. */
    static Key any() {
        return of(new ObjectId());
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
