package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.rocksdb.RocksDBException;

/** The log of writes on the disk, and the witness that tells how far it was acknowledged. */
final class Journal implements GroupCommit.Log {
    private final Rocks rocks;
    private final Witness witness;
    private final boolean syncs;
    private final String store;
    private final Path directory;
    private volatile Manifest manifest;
    private long last;

    Journal(Rocks rocks, Path directory, Witness witness, boolean syncs) throws IOException {
        this.rocks = rocks;
        this.directory = directory;
        this.manifest = newest(directory);
        this.witness = witness;
        this.syncs = syncs;
        this.store = StoreDirectory.id(rocks);
        reached(rocks.database().getLatestSequenceNumber());
    }

    @Override
    public void sync() throws RocksDBException {
        if (syncs) {
            rocks.database().flushWal(true);
        }
    }

    @Override
    public void reached(long sequence) throws IOException {
        last = sequence;
        witness.reached(store, sequence, manifest);
    }

    /** Files were written or removed, and their list is on the disk. */
    void filesChanged() throws IOException {
        manifest = newest(directory);
    }

    private static Manifest newest(Path directory) throws IOException {
        return Objects.requireNonNull(Manifest.of(directory), () -> "no MANIFEST in " + directory);
    }

    @Override
    public void close() throws IOException {
        try {
            sync();
            filesChanged();
            reached(last);
        } catch (RocksDBException e) {
            throw new IOException("The log can't be brought to the disk: " + e.getMessage(), e);
        } finally {
            witness.close();
        }
    }
}
