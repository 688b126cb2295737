package org.servicehall.standalone.store.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.Snapshot;

/** What the store held at one moment. Whoever reads holds it; it goes with the last. */
final class DurableState {
    private final RocksDB database;
    private final Snapshot snapshot;
    private final ReadOptions options;
    private final long sequence;
    private final AtomicInteger holders = new AtomicInteger(1);

    private DurableState(RocksDB database) {
        this.database = database;
        this.snapshot = database.getSnapshot();
        this.sequence = snapshot.getSequenceNumber();
        this.options = new ReadOptions().setSnapshot(snapshot);
    }

    /** Held by who took it. */
    static DurableState now(RocksDB database) {
        return new DurableState(database);
    }

    /** Whether it is still there to be held. */
    boolean hold() {
        return holders.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            options.close();
            database.releaseSnapshot(snapshot);
        }
    }

    ReadOptions options() {
        return options;
    }

    /** Number of the last write in it. */
    long sequence() {
        return sequence;
    }

    Snapshot snapshot() {
        return snapshot;
    }
}
