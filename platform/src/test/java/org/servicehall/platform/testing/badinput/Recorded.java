package org.servicehall.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.servicehall.platform.eventstore.EventSourcing;

/**
 * Counts what a service has appended to its streams, but for those that only automations write. It is told of each append, since
 * reading every stream before and after each of thousands of requests costs the more the more there are; {@link #heardOfAll}
 * compares what it was told with the store.
 */
public final class Recorded implements LongSupplier {
    private static final Document VERSIONS = new Document("version", 1);

    private final MongoDatabase database;
    private final List<String> automatic;
    private final AtomicLong appends = new AtomicLong();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> before;

    /** @param automatic names of streams that follow from others in their own time, as {@code Notice} */
    public Recorded(MongoDatabase database, EventSourcing service, String... automatic) {
        this.database = database;
        this.automatic = List.of(automatic);
        service.whenAppended(this::appended);
        this.before = versions();
    }

    private void appended(String stream) {
        if (!isAutomatic(stream)) {
            heard.add(stream);
            appends.incrementAndGet();
        }
    }

    @Override
    public long getAsLong() {
        return appends.get();
    }

    /** To be run after all others: that no stream in the store has grown but those that this was told of. */
    public DynamicTest heardOfAll() {
        return DynamicTest.dynamicTest(
                "whatever the store has recorded since was counted",
                () -> await().untilAsserted(() -> assertThat(grown()).isSubsetOf(heard)));
    }

    private Set<String> grown() {
        Map<String, Long> now = versions();
        now.entrySet().removeAll(before.entrySet());
        return now.keySet();
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new HashMap<>();
        for (Document stream : database.getCollection("streams").find().projection(VERSIONS)) {
            String id = stream.getString("_id");
            if (!isAutomatic(id)) {
                versions.put(id, ((Number) stream.get("version")).longValue());
            }
        }
        return versions;
    }

    private boolean isAutomatic(String stream) {
        return automatic.contains(stream.substring(0, stream.indexOf(':')));
    }
}
