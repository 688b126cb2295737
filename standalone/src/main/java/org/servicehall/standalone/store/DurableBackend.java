package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Writes each change to the file before it is acknowledged. H2 by itself commits once a second in the background: a
 * SIGKILL would take up to a second of acknowledged work, and a commit in the middle of a command could leave a unique
 * index without its document. Here a commit happens between commands only, after each that changed something; commands
 * that arrive together share one.
 */
final class DurableBackend extends H2Backend {
    private static final Set<String> READING =
            Set.of("find", "explain", "aggregate", "count", "distinct", "getmore", "killcursors", "ismaster", "ping");

    private final MVStore file;
    /** Fair, so that a commit comes after the changes already waiting and covers them too. */
    private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock(true);

    DurableBackend(MVStore file) {
        super(file);
        this.file = file;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        if (command.equals("hello")) {
            // The server knows it by its old name only; health checks ask by the new one.
            return super.handleCommand(channel, database, "isMaster", query);
        }
        if (READING.contains(command.toLowerCase(Locale.ROOT))) {
            return apart(commands.readLock(), () -> super.handleCommand(channel, database, command, query));
        }
        try {
            return apart(commands.writeLock(), () -> super.handleCommand(channel, database, command, query));
        } finally {
            betweenCommands(this::commitChanges);
        }
    }

    /**
     * The server answers with the very documents it stores and changes them in place, field by field, while another
     * thread may still be writing an answer to the wire: a reader would get some fields from before a change and some
     * from after it. So changes run alone, and an answer is copied while none runs.
     */
    private static Document apart(Lock lock, Supplier<Document> command) {
        lock.lock();
        try {
            return command.get().cloneDeeply();
        } finally {
            lock.unlock();
        }
    }

    /** Runs the task while no command runs. */
    void betweenCommands(Runnable task) {
        commands.writeLock().lock();
        try {
            task.run();
        } finally {
            commands.writeLock().unlock();
        }
    }

    private void commitChanges() {
        if (file.hasUnsavedChanges()) {
            file.commit();
        }
    }
}
