package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.standalone.store.DocumentStore;
import org.servicehall.standalone.store.engine.EngineSettings;

class AwaitedStoreTest {
    @TempDir
    private Path data;

    private int port;

    @BeforeEach
    void nothingListensYet() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @Test
    void aServiceThatStartsFirstGoesOnOnceItsStoreIsThere() {
        try (MongoClient client = client()) {
            CompletableFuture<Object> begun = CompletableFuture.supplyAsync(
                    () -> awaiting(Duration.ofMinutes(1)).postProcessAfterInitialization(client, "mongo"));
            assertThat(begun).isNotDone();
            EngineSettings settings =
                    new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, true, failure -> {});
            try (DocumentStore store = DocumentStore.open(settings)) {
                assertThat(begun).isNotDone();
                store.listen(port);
                await().untilAsserted(() -> assertThat(begun).isCompletedWithValue(client));
            }
        }
    }

    @Test
    void itGivesUpAsACommandWouldWhenNoneComes() {
        try (MongoClient client = client()) {
            assertThatThrownBy(() -> awaiting(Duration.ZERO).postProcessAfterInitialization(client, "mongo"))
                    .isInstanceOf(MongoTimeoutException.class);
        }
    }

    @Test
    void whatIsNoStoreIsNotWaitedFor() {
        assertThat(awaiting(Duration.ZERO).postProcessAfterInitialization("a text", "text"))
                .isEqualTo("a text");
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=100");
    }

    private static AwaitedStore awaiting(Duration patience) {
        return new AwaitedStore(() -> new StoreSettings(Duration.ofSeconds(2), patience, Duration.ofSeconds(5)));
    }
}
