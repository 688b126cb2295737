package org.servicehall.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoCredential;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
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
            assertThatThrownBy(() -> awaiting(Duration.ofMillis(1)).postProcessAfterInitialization(client, "mongo"))
                    .isInstanceOf(MongoTimeoutException.class);
        }
    }

    @Test
    void byZeroAServiceStartsWithoutItsStore() {
        MongoClient client = Mockito.mock(MongoClient.class);
        assertThat(awaiting(Duration.ZERO).postProcessAfterInitialization(client, "mongo"))
                .isSameAs(client);
        Mockito.verifyNoInteractions(client);
    }

    @Test
    void aStoreThatLetsItNotInIsNotWaitedFor() {
        MongoSecurityException refused = new MongoSecurityException(
                MongoCredential.createCredential("cases", "admin", new char[0]), "wrong password");
        MongoClient client = Mockito.mock(MongoClient.class);
        Mockito.when(client.getDatabase("admin")).thenThrow(refused);

        assertThatThrownBy(() -> awaiting(Duration.ofMinutes(1)).postProcessAfterInitialization(client, "mongo"))
                .isSameAs(refused);
    }

    @Test
    void whereALookFailsAtOnceThereIsAPauseBeforeTheNext() {
        AtomicInteger looks = new AtomicInteger();
        MongoClient client = Mockito.mock(MongoClient.class);
        Mockito.when(client.getDatabase("admin")).then(look -> {
            looks.incrementAndGet();
            throw new MongoSocketReadException("hung up", new ServerAddress());
        });

        assertThatThrownBy(() -> awaiting(Duration.ofMillis(150)).postProcessAfterInitialization(client, "mongo"))
                .isInstanceOf(MongoSocketReadException.class);
        assertThat(looks).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        try (MongoClient client = client()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> awaiting(Duration.ofMinutes(1)).postProcessAfterInitialization(client, "mongo"))
                    .isInstanceOf(MongoInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** As a whole process, since it is Spring's own hook that would wait for the start to be over. */
    @Test
    @Timeout(60)
    void aServiceThatIsToldToEndWhileItWaitsEnds() throws Exception {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartingService.class.getName(),
                        "--spring.mongodb.uri=mongodb://127.0.0.1:" + port,
                        "--logging.level.org.servicehall=info",
                        "--hall.store.away-after=100ms",
                        "--hall.store.awaited-for=10m")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader says = service.inputReader()) {
            String said = says.readLine();
            while (said != null && !said.contains("The store is not there yet")) {
                said = says.readLine();
            }
            assertThat(said).isNotNull();

            service.toHandle().destroy(); // the process' own way closes what it says

            says.lines().forEach(line -> {});
            assertThat(service.waitFor()).isEqualTo(128 + 15);
        } finally {
            service.destroyForcibly();
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
