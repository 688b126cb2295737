package org.servicehall.standalone.store.engine;

import java.io.IOException;
import org.rocksdb.RocksDBException;

/** The log of writes on the disk, and the witness that tells how far it was acknowledged. */
final class Journal implements GroupCommit.Log {
    private final Rocks rocks;
    private final Witness witness;
    private final boolean syncs;
    private final String store;

    Journal(Rocks rocks, Witness witness, boolean syncs) throws IOException {
        this.rocks = rocks;
        this.witness = witness;
        this.syncs = syncs;
        this.store = StoreDirectory.id(rocks);
        reached(rocks.database().getLatestSequenceNumber());
    }

    @Override
    public void sync() throws RocksDBException {
        if (syncs) {
            rocks.database().syncWal();
        }
    }

    @Override
    public void reached(long sequence) throws IOException {
        witness.reached(store, sequence);
    }

    @Override
    public void close() throws IOException {
        try {
            sync();
        } catch (RocksDBException e) {
            throw new IOException("The log can't be brought to the disk: " + e.getMessage(), e);
        } finally {
            witness.close();
        }
    }
}
