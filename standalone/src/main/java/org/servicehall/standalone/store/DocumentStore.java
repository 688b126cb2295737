package org.servicehall.standalone.store;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.servicehall.standalone.BackboneFailure;
import org.servicehall.standalone.store.engine.Engine;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.servicehall.standalone.store.engine.StoreFailure;

/** A document store speaking MongoDB's wire protocol, on one directory. */
public final class DocumentStore implements AutoCloseable {
    /** As many commands share a sync as there are connections that have threads of their own. */
    private static final int THREADS = 16;

    private static final String FILE_OF_EARLIER_VERSIONS = "store.mv.db";

    private final MongoServer server;
    private final InetSocketAddress address;

    private DocumentStore(MongoServer server) {
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /** @throws BackboneFailure when the port is taken, or the store in use, damaged, older than it was, or of an earlier form */
    public static DocumentStore open(EngineSettings settings, int port) {
        refuseEarlierVersion(settings.directory().toAbsolutePath());
        return serve(engine(settings), port);
    }

    static DocumentStore serve(Engine engine, int port) {
        MongoServer server = new MongoServer(new StoreBackend(engine));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw new BackboneFailure("The document store can't listen on port " + port, e);
        }
        return new DocumentStore(server);
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

    /** {@code host:port}. */
    public String address() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
