package org.servicehall.standalone.store.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.AbstractNativeReference;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatchWithIndex;

/** What one command sees and changes: a durable state, or the newest one with the command's own changes over it. */
final class Session implements AutoCloseable {
    private final Rocks rocks;
    private final ReadOptions options;
    private final @Nullable DurableState state;
    private final @Nullable WriteBatchWithIndex batch;
    private final List<Cursor> cursors = new ArrayList<>();

    private Session(
            Rocks rocks, ReadOptions options, @Nullable DurableState state, @Nullable WriteBatchWithIndex batch) {
        this.rocks = rocks;
        this.options = options;
        this.state = state;
        this.batch = batch;
    }

    static Session reading(Rocks rocks, DurableState state) {
        return new Session(rocks, state.options(), state, null);
    }

    static Session writing(Rocks rocks, ReadOptions newest, WriteBatchWithIndex batch) {
        return new Session(rocks, newest, null, batch);
    }

    long moment() {
        return state == null ? Space.NEWEST : state.sequence();
    }

    byte @Nullable [] get(Table table, byte[] key) {
        try {
            return batch == null || batch.count() == 0
                    ? rocks.database().get(rocks.family(table), options, key)
                    : batch.getFromBatchAndDB(rocks.database(), rocks.family(table), options, key);
        } catch (RocksDBException e) {
            throw Damage.found(e);
        }
    }

    /** @param to not included */
    Cursor cursor(Table table, byte[] from, byte[] to, boolean reverse, int prefix) {
        ReadOptions bounded = new ReadOptions();
        if (state != null) {
            bounded.setSnapshot(state.snapshot());
        }
        List<AbstractNativeReference> settings = new ArrayList<>();
        Cursor.within(bounded, from, to, settings);
        RocksIterator entries = rocks.database().newIterator(rocks.family(table), bounded);
        if (batch != null && batch.count() > 0) {
            entries = batch.newIteratorWithBase(rocks.family(table), entries, bounded);
        }
        Cursor cursor = new Cursor(entries, reverse, prefix, settings);
        cursors.add(cursor);
        return cursor;
    }

    void put(Table table, byte[] key, byte[] value) {
        change(changes -> changes.put(rocks.family(table), key, value));
    }

    void delete(Table table, byte[] key) {
        change(changes -> changes.delete(rocks.family(table), key));
    }

    /** Does all of it or, when it fails, nothing. */
    <T> T whole(Supplier<T> action) {
        change(WriteBatchWithIndex::setSavePoint);
        try {
            T done = action.get();
            change(WriteBatchWithIndex::popSavePoint);
            return done;
        } catch (RuntimeException e) {
            change(WriteBatchWithIndex::rollbackToSavePoint);
            throw e;
        }
    }

    private interface Change {
        void in(WriteBatchWithIndex batch) throws RocksDBException;
    }

    private void change(Change change) {
        if (batch == null) {
            throw new IllegalStateException("A command that reads must not change anything");
        }
        try {
            change.in(batch);
        } catch (RocksDBException e) {
            throw new StoreFailure("The change can't be noted: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        cursors.forEach(Cursor::close);
    }
}
