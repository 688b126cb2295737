package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.servicehall.standalone.BackboneFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A document store speaking MongoDB's wire protocol, on one file. */
public final class DocumentStore implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DocumentStore.class);
    /** Of what the file holds; one of another form can't be read. */
    private static final int FORM = 2;

    private static final int CACHE_MEGABYTES = 16;
    /** Each change writes its page anew, so a page holds a document or two. */
    private static final int PAGE_BYTES = 4096;
    /** Long enough for the once-a-second fsync to have passed before an old chunk of the file is written over. */
    private static final int RETENTION_MILLIS = 10_000;

    private static final int WANTED_FILL_PERCENT = 50;
    private static final int COMPACTED_BYTES = 4 << 20;

    private final MVStore file;
    private final DurableBackend backend;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("store-upkeep").daemon().factory());
    private final List<ScheduledFuture<?>> schedule;
    private long syncedVersion;

    private DocumentStore(MVStore file, DurableBackend backend, MongoServer server, InetSocketAddress address) {
        this.file = file;
        this.backend = backend;
        this.server = server;
        this.address = address;
        this.schedule = List.of(
                upkeep.scheduleWithFixedDelay(this::sync, 1, 1, TimeUnit.SECONDS),
                upkeep.scheduleWithFixedDelay(this::compact, 3, 3, TimeUnit.SECONDS));
    }

    /** @throws BackboneFailure when the port is taken, or the file in use or written by an earlier version */
    public static DocumentStore open(Path path, int port) {
        MVStore file = openFile(path);
        DurableBackend backend = new DurableBackend(file);
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, 8);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw new BackboneFailure("The document store can't listen on port " + port, e);
        }
        return new DocumentStore(file, backend, server, server.getLocalAddress());
    }

    static MVStore openFile(Path path) {
        try {
            MVStore file = new MVStore.Builder()
                    .fileName(path.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0) // else a large command would be committed half-way
                    .cacheSize(CACHE_MEGABYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            file.setRetentionTime(RETENTION_MILLIS);
            checkForm(file, path);
            return file;
        } catch (MVStoreException e) {
            throw new BackboneFailure("The store " + path + " can't be opened; is another backbone using it?", e);
        }
    }

    private static void checkForm(MVStore file, Path path) {
        if (file.getMapNames().isEmpty()) {
            file.setStoreVersion(FORM);
        } else if (file.getStoreVersion() != FORM) {
            file.closeImmediately();
            throw new BackboneFailure(
                    "The store " + path + " was written by another version; start with an empty data directory", null);
        }
    }

    /** {@code host:port}. */
    public String address() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** To the disk itself: bounds what a power failure takes. A SIGKILL takes nothing, the page cache outlives it. */
    private void sync() {
        quietly(() -> {
            long version = file.getCurrentVersion();
            if (version != syncedVersion) {
                file.sync();
                syncedVersion = version;
            }
        });
    }

    private void compact() {
        quietly(() -> backend.betweenCommands(() -> file.compact(WANTED_FILL_PERCENT, COMPACTED_BYTES)));
    }

    /** A failure must not end the schedule; a store that can't write refuses the next command anyway. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (MVStoreException e) {
            log.error("Upkeep of the document store failed", e);
        }
    }

    @Override
    public void close() {
        schedule.forEach(task -> task.cancel(false));
        upkeep.close();
        server.shutdown();
    }
}
