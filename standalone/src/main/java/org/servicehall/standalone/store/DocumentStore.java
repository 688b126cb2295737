package org.servicehall.standalone.store;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.standalone.BackboneFailure;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.servicehall.standalone.store.engine.StoreFailure;
import org.servicehall.standalone.store.wire.Door;

/** A document store speaking MongoDB's wire protocol, on one directory. */
public final class DocumentStore implements AutoCloseable {
    /** As many commands share a sync as there are connections that have threads of their own. */
    private static final int THREADS = 16;

    private static final String FILE_OF_EARLIER_VERSIONS = "store.mv.db";

    private final StoreBackend backend;
    private @Nullable Door door;

    private DocumentStore(Engine engine) {
        this.backend = new StoreBackend(engine);
    }

    /**
     * Nobody is let in yet, see {@link #listen}.
     *
     * @throws BackboneFailure when the store is in use, damaged, older than it was, or of an earlier form
     */
    public static DocumentStore open(EngineSettings settings) {
        refuseEarlierVersion(settings.directory().toAbsolutePath());
        return new DocumentStore(engine(settings));
    }

    static DocumentStore serve(Engine engine, int port) {
        return new DocumentStore(engine).listen(port);
    }

    /** @throws BackboneFailure when the port is taken */
    public DocumentStore listen(int port) {
        try {
            door = new Door(backend, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), THREADS);
            return this;
        } catch (RuntimeException e) {
            close();
            throw new BackboneFailure("The document store can't listen on port " + port, e);
        }
    }

    static Engine engine(EngineSettings settings) {
        try {
            return Engine.open(settings);
        } catch (StoreFailure failure) {
            throw new BackboneFailure(failure.getMessage(), failure.getCause());
        }
    }

    private static void refuseEarlierVersion(Path directory) {
        Path earlier = directory.resolveSibling(FILE_OF_EARLIER_VERSIONS);
        if (Files.exists(earlier)) {
            throw new BackboneFailure(
                    "The store " + earlier + " was written by another version; start with an empty data directory",
                    null);
        }
    }

    /** {@code host:port}, once it listens. */
    public String address() {
        InetSocketAddress address = Objects.requireNonNull(door).address();
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        backend.close();
    }
}
