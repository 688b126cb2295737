package org.servicehall.standalone.store.engine;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Range;
import org.rocksdb.RocksDB;
import org.rocksdb.SizeApproximationFlag;
import org.rocksdb.Slice;

/** The entries of one collection or index: those whose keys begin with its number. */
public final class Space {
    /** Of a command that changes something: it sees what no reader sees yet. */
    public static final long NEWEST = Long.MAX_VALUE;

    static final int PREFIX = Integer.BYTES;
    /** About what an entry of an index takes in a file, compressed. */
    private static final int BYTES_OF_AN_ENTRY = 40;

    private final Engine engine;
    private final Table table;
    private final int number;

    Space(Engine engine, Table table, int number) {
        this.engine = engine;
        this.table = table;
        this.number = number;
    }

    /** What the command sees, by the number of the last write in it, or {@link #NEWEST}. */
    public long moment() {
        return engine.session().moment();
    }

    public byte @Nullable [] get(byte[] key) {
        return engine.session().get(table, full(key));
    }

    public void put(byte[] key, byte[] value) {
        engine.session().put(table, full(key), value);
    }

    public void remove(byte[] key) {
        engine.session().delete(table, full(key));
    }

    /** @param to not included */
    public Cursor within(byte[] from, byte[] to, boolean reverse) {
        return engine.session().cursor(table, full(from), full(to), reverse, PREFIX);
    }

    /** How many entries there are from one key to the other: exactly up to a bound, and beyond it roughly. */
    public long count(byte[] from, byte[] to, int bound) {
        try (Cursor cursor = within(from, to, false)) {
            int counted = cursor.count(bound);
            return counted < bound ? counted : Math.max(bound, roughly(from, to));
        }
    }

    private long roughly(byte[] from, byte[] to) {
        try (Slice begin = new Slice(full(from));
                Slice end = new Slice(full(to))) {
            Range range = new Range(begin, end);
            RocksDB database = engine.rocks().database();
            long bytes = database.getApproximateSizes(
                            engine.rocks().family(table), List.of(range), SizeApproximationFlag.INCLUDE_FILES)[0];
            return database.getApproximateMemTableStats(engine.rocks().family(table), range).count
                    + bytes / BYTES_OF_AN_ENTRY;
        }
    }

    private byte[] full(byte[] key) {
        return ByteBuffer.allocate(PREFIX + key.length).putInt(number).put(key).array();
    }
}
