package org.servicehall.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.servicehall.standalone.store.DocumentStore;

/**
 * A Kafka broker and a document store in this process, with their files in one directory. Closing it stops both in an
 * orderly way; the files stay and can be opened again, also after a SIGKILL.
 */
public final class Backbone implements AutoCloseable {
    private final DocumentStore store;
    private final KafkaBroker broker;
    private boolean closed;

    private Backbone(DocumentStore store, KafkaBroker broker) {
        this.store = store;
        this.broker = broker;
    }

    /**
     * Starts both and creates the topics of the settings that are missing. The store lets nobody in before: whoever reaches it
     * reaches the broker and its topics too, so that services may start meanwhile (ADR 80).
     *
     * @throws BackboneFailure when a port is taken, the directory is in use, or a part does not come up
     */
    public static Backbone start(BackboneSettings settings) {
        createDirectory(settings);
        Path topics = settings.data().resolve("kafka");
        DocumentStore store = DocumentStore.open(settings.store(topics));
        KafkaBroker broker;
        try {
            broker = KafkaBroker.start(topics, settings.kafkaPort());
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
        Backbone backbone = new Backbone(store, broker);
        try {
            backbone.createTopics(settings.topics(), settings.partitions());
            store.listen(settings.mongoPort());
            return backbone;
        } catch (RuntimeException failure) {
            backbone.close();
            throw failure;
        }
    }

    /** {@code host:port} for {@code bootstrap.servers}. */
    public String kafka() {
        return broker.address();
    }

    /** A connection string for the database. */
    public String mongoUri(String database) {
        return "mongodb://" + store.address() + "/" + database;
    }

    /** Creates those of the topics that are missing, with unlimited retention; returns when all can be written to. */
    public void createTopics(Collection<String> names, int partitions) {
        KafkaTopics.create(kafka(), names, partitions);
    }

    /** Waits until the process is told to stop. */
    void awaitStop() {
        broker.awaitStop();
    }

    /** Once, whoever comes first; who comes later waits for it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            broker.close();
        } finally {
            store.close();
        }
    }

    private static void createDirectory(BackboneSettings settings) {
        try {
            Files.createDirectories(settings.data());
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory " + settings.data() + " can't be created", e);
        }
    }
}
