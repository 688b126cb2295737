package org.servicehall.platform.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A fresh database whose reads and changes are counted. */
public final class AskedStore implements AutoCloseable, CommandListener {
    private final AtomicInteger finds = new AtomicInteger();
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger inserts = new AtomicInteger();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri("hall_test")))
            .addCommandListener(this)
            .build());
    private final MongoDatabase database = client.getDatabase("hall_" + UUID.randomUUID());

    public MongoDatabase database() {
        return database;
    }

    public MongoClient client() {
        return client;
    }

    /** How often something was read, since this was last asked. */
    public int finds() {
        return finds.getAndSet(0);
    }

    /** How often something was changed, since this was last asked. */
    public int updates() {
        return updates.getAndSet(0);
    }

    /** How often something was added, since this was last asked. */
    public int inserts() {
        return inserts.getAndSet(0);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (event.getCommandName().equals("insert")) {
            inserts.incrementAndGet();
        }
        if (event.getCommandName().equals("find")) {
            finds.incrementAndGet();
        }
        if (event.getCommandName().equals("update")) {
            updates.incrementAndGet();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
