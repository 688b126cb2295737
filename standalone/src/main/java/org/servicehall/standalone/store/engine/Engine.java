package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.BackgroundErrorReason;
import org.rocksdb.CompactionJobInfo;
import org.rocksdb.FlushJobInfo;
import org.rocksdb.FlushOptions;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatchWithIndex;

/**
 * Runs commands on the store. One that reads sees what was durable when it began, whole; one that changes something runs
 * alone, sees its own changes, writes them as one, and returns when they are durable.
 */
public final class Engine implements AutoCloseable {
    private static final ScopedValue<Session> SESSION = ScopedValue.newInstance();
    /** Read again at each start; the tables are written out before. */
    private static final long LOG_BYTES = 8L << 20;

    private static final long NOT_WRITTEN = -1;

    /** A batch keeps the room it once needed. */
    private static final long BATCH_BYTES = 1L << 20;

    private final Rocks rocks;
    private final Failure failure;
    private final GroupCommit commits;
    private final ReadOptions newest = new ReadOptions();
    private final LatestDocuments latest = new LatestDocuments();
    private final Catalog catalog;
    private final ReentrantLock writing = new ReentrantLock();
    private WriteBatchWithIndex batch = new WriteBatchWithIndex(true);
    private long logBytes;
    /** Of statements and commands that came to nothing; changed by whoever writes. */
    private long undone;

    private boolean closed;

    /** @throws StoreFailure when the store is in use, damaged, or older than the topics beside it */
    public static Engine open(EngineSettings settings) {
        NativeLibrary.load(settings.directory());
        Failure failure = new Failure(settings.failed());
        try {
            Witness witness = Witness.in(settings.topics());
            Background background = new Background(failure);
            Rocks rocks = new StoreDirectory(settings, witness).open(background);
            try {
                Journal journal = new Journal(rocks, settings.directory(), witness, settings.syncs());
                background.journal = journal;
                Engine engine = new Engine(rocks, failure, journal);
                engine.catalog.sweep();
                return engine;
            } catch (IOException | RuntimeException e) {
                rocks.close();
                throw e;
            }
        } catch (IOException | RocksDBException e) {
            throw new StoreFailure("The store in " + settings.directory() + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Of a store that nobody has open; nothing can be written, nor is. */
    static Engine toRead(Rocks rocks) {
        return new Engine(rocks, new Failure(failure -> {}), new GroupCommit.Log() {
            @Override
            public void sync() {}

            @Override
            public void reached(long sequence) {}

            @Override
            public void close() {}
        });
    }

    Engine(Rocks rocks, Failure failure, GroupCommit.Log log) {
        this.rocks = rocks;
        this.failure = failure;
        this.commits = new GroupCommit(rocks.database(), log, failure);
        this.catalog = new Catalog(this);
    }

    /** Tells of what happens, or fails, while nobody waits. */
    private static final class Background extends AbstractEventListener {
        private final Failure failure;
        /** Null until the store is open. */
        private volatile @Nullable Journal journal;

        Background(Failure failure) {
            this.failure = failure;
        }

        @Override
        public void onBackgroundError(BackgroundErrorReason reason, @Nullable Status status) {
            failure.report(new RocksDBException(reason + " failed", status));
        }

        @Override
        public void onFlushCompleted(RocksDB database, FlushJobInfo flushed) {
            filesChanged();
        }

        @Override
        public void onCompactionCompleted(RocksDB database, CompactionJobInfo compacted) {
            filesChanged();
        }

        private void filesChanged() {
            Journal told = journal;
            try {
                if (told != null) {
                    told.filesChanged();
                }
            } catch (IOException e) {
                failure.report(e);
            }
        }
    }

    public <T> T read(Supplier<T> command) {
        failure.check();
        DurableState state = commits.holdState();
        try (Session session = Session.reading(rocks, latest, state)) {
            T answer = ScopedValue.where(SESSION, session).call(command::get);
            failure.check();
            return answer;
        } finally {
            state.release();
        }
    }

    public <T> T write(Supplier<T> command) {
        Outcome<T> outcome;
        long ticket = NOT_WRITTEN;
        long size;
        writing.lock();
        try {
            failure.check();
            try (Session session = Session.writing(rocks, latest, newest, batch)) {
                outcome = run(session, command);
                size = batch.getWriteBatch().getDataSize();
                session.forgetWritten();
                ticket = commits.write(batch);
                session.rememberWritten();
            }
            tidy(size);
        } finally {
            if (ticket == NOT_WRITTEN) {
                undone++;
            }
            batch.clear();
            writing.unlock();
        }
        commits.await(ticket);
        return outcome.get();
    }

    private record Outcome<T>(@Nullable T answer, @Nullable RuntimeException refusal) {
        @SuppressWarnings("NullAway") // a command may answer null, where its caller allows for it
        T get() {
            if (refusal != null) {
                throw refusal;
            }
            return answer;
        }
    }

    /** A command that is refused may have done a part that stays, each statement of it whole. */
    private <T> Outcome<T> run(Session session, Supplier<T> command) {
        try {
            return new Outcome<>(ScopedValue.where(SESSION, session).call(command::get), null);
        } catch (RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }

    /** Does all of it or, when it fails, nothing. */
    public <T> T whole(Supplier<T> statement) {
        boolean done = false;
        try {
            T answer = session().whole(statement);
            done = true;
            return answer;
        } finally {
            if (!done) {
                undone++;
            }
        }
    }

    /** Grows whenever something is undone that a command had changed; for whoever remembers, while writing, what it wrote. */
    public long undone() {
        return undone;
    }

    /** @param written bytes */
    private void tidy(long written) {
        try {
            catalog.sweep();
            logBytes += written;
            if (written > BATCH_BYTES) {
                batch.close();
                batch = new WriteBatchWithIndex(true);
            }
            if (logBytes > LOG_BYTES) {
                logBytes = 0;
                turnLog();
            }
        } catch (RocksDBException e) {
            throw failure.report(e);
        }
    }

    /**
     * The old log is on the disk before the new one begins, so only the newest can have a torn end: else a power failure
     * could take a write out of the middle.
     */
    private void turnLog() throws RocksDBException {
        rocks.database().flushWal(true);
        try (FlushOptions options = new FlushOptions().setWaitForFlush(false)) {
            rocks.database().flush(options, rocks.families());
        }
    }

    Session session() {
        return SESSION.get();
    }

    Rocks rocks() {
        return rocks;
    }

    StoreFailure failed(RocksDBException cause) {
        return failure.report(cause);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** How often the disk was waited for. */
    public long syncs() {
        return commits.syncs();
    }

    /** How often RocksDB was asked what stands under a key. */
    public long lookups() {
        return rocks.lookups();
    }

    /** When no command runs any more; once, since the native memory is gone then. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            commits.close();
        } catch (IOException e) {
            failure.report(e);
        } finally {
            batch.close();
            newest.close();
            rocks.close();
        }
    }
}
