package org.servicehall.platform.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.servicehall.platform.testing.EmbeddedStack;

/** The document store for the tests of one class; each test takes a fresh database. */
public final class DocumentDatabase implements BeforeAllCallback, AfterAllCallback {
    private MongoClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        client = MongoClients.create(EmbeddedStack.get().mongoUri("hall_test"));
    }

    public MongoDatabase fresh() {
        return client.getDatabase("hall_" + UUID.randomUUID());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
    }
}
