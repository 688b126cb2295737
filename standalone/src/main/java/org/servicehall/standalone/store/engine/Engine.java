package org.servicehall.standalone.store.engine;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.AbstractEventListener;
import org.rocksdb.BackgroundErrorReason;
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
    /** A batch keeps the room it once needed. */
    private static final long BATCH_BYTES = 1L << 20;

    private final Witness witness;
    private final Rocks rocks;
    private final Failure failure;
    private final GroupCommit commits;
    private final ReadOptions newest = new ReadOptions();
    private final Catalog catalog;
    private final ReentrantLock writing = new ReentrantLock();
    private WriteBatchWithIndex batch = new WriteBatchWithIndex(true);
    private long logBytes;

    /** @throws StoreFailure when the store is in use, damaged, or older than the topics beside it */
    public static Engine open(EngineSettings settings) {
        NativeLibrary.load(settings.directory().toAbsolutePath().resolveSibling("native"));
        try {
            return new Engine(settings);
        } catch (IOException | RocksDBException e) {
            throw new StoreFailure("The store in " + settings.directory() + " can't be read: " + e.getMessage(), e);
        }
    }

    private Engine(EngineSettings settings) throws IOException, RocksDBException {
        failure = new Failure(settings.failed());
        witness = Witness.in(settings.topics());
        rocks = new StoreDirectory(settings, witness).open(new Background());
        RocksDB database = rocks.database();
        String id = StoreDirectory.id(rocks);
        commits = new GroupCommit(database, new LogOf(database, id, settings.syncs()), failure);
        catalog = new Catalog(this);
        catalog.sweep();
        witness.reached(id, database.getLatestSequenceNumber());
    }

    /** Tells of what fails while nobody waits. */
    private final class Background extends AbstractEventListener {
        @Override
        public void onBackgroundError(BackgroundErrorReason reason, @Nullable Status status) {
            failure.report(new RocksDBException(reason + " failed", status));
        }
    }

    private final class LogOf implements GroupCommit.Log {
        private final RocksDB database;
        private final String id;
        private final boolean syncs;

        LogOf(RocksDB database, String id, boolean syncs) {
            this.database = database;
            this.id = id;
            this.syncs = syncs;
        }

        @Override
        public void sync() throws RocksDBException {
            if (syncs) {
                database.syncWal();
            }
        }

        @Override
        public void reached(long sequence) throws IOException {
            witness.reached(id, sequence);
        }
    }

    public <T> T read(Supplier<T> command) {
        failure.check();
        DurableState state = commits.holdState();
        try (Session session = Session.reading(rocks, state)) {
            T answer = ScopedValue.where(SESSION, session).call(command::get);
            failure.check();
            return answer;
        } finally {
            state.release();
        }
    }

    public <T> T write(Supplier<T> command) {
        Outcome<T> outcome;
        long ticket;
        writing.lock();
        try {
            failure.check();
            outcome = run(command);
            logBytes += batch.getWriteBatch().getDataSize();
            ticket = commits.write(batch);
            tidy();
        } finally {
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
    private <T> Outcome<T> run(Supplier<T> command) {
        try (Session session = Session.writing(rocks, newest, batch)) {
            return new Outcome<>(ScopedValue.where(SESSION, session).call(command::get), null);
        } catch (RuntimeException refusal) {
            return new Outcome<>(null, refusal);
        }
    }

    /** Does all of it or, when it fails, nothing. */
    public <T> T whole(Supplier<T> statement) {
        return session().whole(statement);
    }

    private void tidy() {
        try {
            catalog.sweep();
            if (batch.getWriteBatch().getDataSize() > BATCH_BYTES) {
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
        rocks.database().syncWal();
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

    /** When no command runs any more. */
    @Override
    public void close() {
        try {
            rocks.database().syncWal();
            witness.close();
        } catch (RocksDBException | IOException e) {
            failure.report(e);
        } finally {
            commits.close();
            batch.close();
            newest.close();
            rocks.close();
        }
    }
}
