package org.servicehall.standalone.store.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final LatestDocuments latest;
    private final List<Cursor> cursors = new ArrayList<>();
    /** Documents it has written, or removed; what was undone since stands here too. */
    private final Map<ByteBuffer, byte @Nullable []> written = new HashMap<>();

    private boolean undone;

    private Session(
            Rocks rocks,
            LatestDocuments latest,
            ReadOptions options,
            @Nullable DurableState state,
            @Nullable WriteBatchWithIndex batch) {
        this.rocks = rocks;
        this.latest = latest;
        this.options = options;
        this.state = state;
        this.batch = batch;
    }

    static Session reading(Rocks rocks, LatestDocuments latest, DurableState state) {
        return new Session(rocks, latest, state.options(), state, null);
    }

    static Session writing(Rocks rocks, LatestDocuments latest, ReadOptions newest, WriteBatchWithIndex batch) {
        return new Session(rocks, latest, newest, null, batch);
    }

    long moment() {
        return state == null ? Space.NEWEST : state.sequence();
    }

    byte @Nullable [] get(Table table, byte[] key) {
        if (table != Table.DOCUMENTS) {
            return look(table, key);
        }
        ByteBuffer document = ByteBuffer.wrap(key);
        if (written.containsKey(document)) {
            return undone ? look(table, key) : written.get(document);
        }
        LatestDocuments.Known known = latest.get(document, moment());
        return known == null ? look(table, key) : known.bytes();
    }

    private byte @Nullable [] look(Table table, byte[] key) {
        rocks.countLookup();
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
        note(table, key, value);
    }

    void delete(Table table, byte[] key) {
        change(changes -> changes.delete(rocks.family(table), key));
        note(table, key, null);
    }

    private void note(Table table, byte[] key, byte @Nullable [] value) {
        if (table == Table.DOCUMENTS) {
            written.put(ByteBuffer.wrap(key), value);
        }
    }

    /** Before it is written: nobody is to find what was there before. */
    void forgetWritten() {
        latest.forget(written.keySet());
    }

    /** Once it is written. */
    void rememberWritten() {
        if (!written.isEmpty() && !undone) {
            latest.put(written, rocks.database().getLatestSequenceNumber());
        }
    }

    /** Does all of it or, when it fails, nothing. */
    <T> T whole(Supplier<T> action) {
        change(WriteBatchWithIndex::setSavePoint);
        try {
            T done = action.get();
            change(WriteBatchWithIndex::popSavePoint);
            return done;
        } catch (RuntimeException e) {
            undone = true;
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
