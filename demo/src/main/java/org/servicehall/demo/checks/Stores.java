package org.servicehall.demo.checks;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.demo.checks.NothingLeaked.Source;
import org.servicehall.demo.checks.Services.Projection;

/** Reads the four services' databases as they lie there, past the services. */
final class Stores implements AutoCloseable {
    private static final Map<String, String> TOPICS = new TreeMap<>(Map.of(
            "hall_intake", Topics.APPLICATIONS,
            "hall_cases", Topics.CASES,
            "hall_accountability", Topics.ACCOUNTABILITY,
            "hall_attendance", Topics.ATTENDANCE));

    private static final Document APPLIED = new Document("applied", 1);
    private static final String COMPARED = "-compare-";

    /** Kinds of streams that all services follow, whichever has them. */
    private static final Set<String> FOLLOWED_BY_ALL = Set.of("HolidaySchedule", "Matter", "Erasure");

    private final MongoClient client;

    Stores(String uri) {
        client = MongoClients.create(uri);
    }

    List<StoredStream> streams() {
        List<StoredStream> streams = new ArrayList<>();
        TOPICS.forEach((database, topic) -> client.getDatabase(database)
                .getCollection("streams")
                .find()
                .forEach(document -> streams.add(stream(topic, document))));
        return streams;
    }

    /** The live collection of a view. */
    View view(Projection view) {
        Map<String, Long> applied = new TreeMap<>();
        long[] documents = {0};
        FindIterable<Document> found =
                database(view.service()).getCollection(view.collection()).find().projection(APPLIED);
        found.forEach(document -> {
            documents[0]++;
            document.get("applied", new Document())
                    .forEach((stream, last) -> applied.merge(plain(stream), ((Number) last).longValue(), Math::max));
        });
        return new View(view.service(), view.name(), view.wholeStreams(), documents[0], applied);
    }

    /** How many keys and sealed texts of a person there are from before a time. */
    long keptOf(String person, Instant before) {
        Document until = new Document("$lte", Date.from(before));
        Document keys = new Document("person", person).append("madeAt", until);
        Document texts = new Document("person", person)
                .append("storedAt", until)
                .append("fields", new Document("$exists", true));
        return TOPICS.keySet().stream()
                .map(client::getDatabase)
                .mapToLong(database -> database.getCollection("vaultKeys").countDocuments(keys)
                        + database.getCollection("vault").countDocuments(texts))
                .sum();
    }

    /**
     * Every document of every collection, as text; what is encrypted is read as the bytes it is. Views that are rebuilt to be
     * compared come and go meanwhile, and hold what the live ones hold.
     */
    void texts(Consumer<Source> reader) {
        for (String name : TOPICS.keySet()) {
            MongoDatabase database = client.getDatabase(name);
            for (String collection : database.listCollectionNames()) {
                if (collection.contains(COMPARED)) {
                    continue;
                }
                database.getCollection(collection)
                        .find()
                        .forEach(document -> reader.accept(
                                new Source(name + "." + collection + " " + document.get("_id"), text(document))));
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** A field's name can't hold a dot, so the views write it otherwise. */
    private static String plain(String name) {
        return name.replace("%2E", ".").replace("%25", "%");
    }

    private MongoDatabase database(String service) {
        return client.getDatabase("hall_" + service);
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value instanceof Binary bytes ? new String(bytes.getData(), StandardCharsets.UTF_8) : value)
                .append('\n'));
        return text.toString();
    }

    private static StoredStream stream(String topic, Document document) {
        String id = document.getString("_id");
        return new StoredStream(
                id,
                FOLLOWED_BY_ALL.contains(StoredStream.kindOf(id)) ? Topics.CONTROL : topic,
                document.getLong("version"),
                document.getLong("publishedVersion"),
                document.getList("events", Document.class).stream()
                        .map(event -> event(id, event))
                        .toList());
    }

    private static StoredEvent event(String stream, Document event) {
        return new StoredEvent(
                stream,
                event.getLong("sequence"),
                event.getString("type"),
                event.getString("by"),
                event.getDate("time").toInstant(),
                event.getString("payload"),
                key(event.get("command", Document.class)));
    }

    private static @Nullable String key(@Nullable Document command) {
        return command == null ? null : command.getString("key");
    }
}
