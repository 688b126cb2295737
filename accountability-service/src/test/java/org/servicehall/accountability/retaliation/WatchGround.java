package org.servicehall.accountability.retaliation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.vault.Vault;
import org.servicehall.platform.vault.VaultSettings;

/** A store of its own, the vault in it, and what is watched for retaliation there. */
final class WatchGround implements AutoCloseable {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    final MongoDatabase database = client.getDatabase("hall_accountability");
    final Vault vault = new Vault(
            database,
            new VaultSettings(true, KEY, KEY),
            new StreamStore(database, Clock.systemUTC()),
            Clock.fixed(Watched.NOON, ZoneOffset.UTC));
    final Flags flags = new Flags(database, vault);
    private final Pseudonyms pseudonyms = new Pseudonyms("a-key-for-tests-and-nothing-else");
    final Reporters reporters = new Reporters(vault, pseudonyms);

    /** As after a start, when nothing is in hand. */
    WhenAccusedActsThenWatchForRetaliation watch(Reporters known) {
        return new WhenAccusedActsThenWatchForRetaliation(new RetaliationWatch(database, known, flags));
    }

    /** Under which the reporter's data lies. */
    String owner() {
        return pseudonyms.reporter(vault.personRef(Watched.HALL, Watched.ID_NUMBER));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
