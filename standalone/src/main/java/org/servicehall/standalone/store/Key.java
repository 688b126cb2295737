package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Where a document is kept: bytes that are equal for equal ids, and sort as the ids do. */
final class Key implements Comparable<Key> {
    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key of(@Nullable Object id) {
        return id instanceof String || id instanceof ObjectId
                ? new Key(new OrderCode().append(id, true).toBytes())
                : of(new KeyValue(Arrays.asList(id)));
    }

    /** Whether it is an id that its document can be found by at once. */
    static boolean isPlain(@Nullable Object id) {
        return id != null && OrderCode.isFor(id);
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
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
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
