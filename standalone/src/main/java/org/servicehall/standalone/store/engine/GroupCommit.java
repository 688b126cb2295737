package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/**
 * Puts what commands wrote on the disk: one of those who wait does it for all that is written by then, and whoever comes
 * meanwhile shares the next time. Readers see what is on the disk, and only that: nobody is told what a power failure could
 * take back, and no reader waits.
 */
final class GroupCommit implements AutoCloseable {
    private final RocksDB database;
    private final Log log;
    private final Failure failure;
    private final WriteOptions options = new WriteOptions();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    /** How many batches there are. */
    private final AtomicLong written = new AtomicLong();

    private long durable;
    private boolean syncing;
    private final AtomicLong syncs = new AtomicLong();
    private volatile DurableState state;

    /** The log on the disk. */
    interface Log extends AutoCloseable {
        void sync() throws RocksDBException;

        /** All writes up to this one are on the disk. */
        void reached(long sequence) throws IOException;

        @Override
        void close() throws IOException;
    }

    GroupCommit(RocksDB database, Log log, Failure failure) {
        this.database = database;
        this.log = log;
        this.failure = failure;
        this.state = DurableState.now(database);
    }

    /**
     * Writes the batch, by one thread at a time; it is not durable yet.
     *
     * @return what to wait for, also when the batch is empty: what was seen may not be durable either
     */
    long write(WriteBatchWithIndex batch) {
        if (batch.count() > 0) {
            try {
                database.write(options, batch);
            } catch (RocksDBException e) {
                throw failure.report(e);
            }
            written.incrementAndGet();
        }
        return written.get();
    }

    /** Returns when all is durable that was written by then. */
    void await(long ticket) {
        lock.lock();
        try {
            while (durable < ticket) {
                failure.check();
                if (syncing) {
                    turn.awaitUninterruptibly();
                } else {
                    sync();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void sync() {
        syncing = true;
        lock.unlock();
        long covered = written.get();
        long sequence = database.getLatestSequenceNumber();
        DurableState next = DurableState.now(database);
        try {
            log.sync();
            log.reached(sequence);
            syncs.incrementAndGet();
        } catch (RocksDBException | IOException e) {
            next.release();
            throw failure.report(e);
        } finally {
            lock.lock();
            syncing = false;
            turn.signalAll();
        }
        durable = covered;
        DurableState before = state;
        state = next;
        before.release();
    }

    /** The newest durable state, held for the caller. */
    DurableState holdState() {
        while (true) {
            DurableState newest = state;
            if (newest.hold()) {
                return newest;
            }
        }
    }

    /** How often the disk was waited for. */
    long syncs() {
        return syncs.get();
    }

    @Override
    public void close() throws IOException {
        state.release();
        options.close();
        log.close();
    }
}
