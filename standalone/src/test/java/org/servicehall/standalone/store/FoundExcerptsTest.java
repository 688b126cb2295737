package org.servicehall.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.standalone.store.engine.EngineSettings;

/** What is given of a document is what the whole would have given, whatever stands beside it. */
class FoundExcerptsTest {
    private static final List<Bson> PARTS = List.of(
            Projections.include("_id"),
            Projections.include("no"),
            Projections.include("no", "due"),
            Projections.include("part.kind", "tags"),
            Projections.include("part.none", "none.at.all"),
            Projections.include("beside.deep.b", "beside.list.a"),
            Projections.include("beside.deep", "hall"),
            Projections.exclude("beside"),
            Projections.exclude("beside.deep", "no"),
            Projections.fields(Projections.excludeId(), Projections.include("state")),
            Projections.fields(Projections.include("tags"), Projections.slice("beside.list", 1)));

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isWhatTheWholeWouldHaveGiven(long seed) {
        Random random = new Random(seed);
        MongoServer plain = new MongoServer(new MemoryBackend());
        try (DocumentStore store = open();
                MongoClient client = MongoClients.create("mongodb://" + store.address());
                MongoClient other = MongoClients.create(plain.bindAndGetConnectionString())) {
            MongoCollection<Document> here = cases(client);
            MongoCollection<Document> there = cases(other);
            here.createIndex(Indexes.ascending("hall", "due"));
            for (int n = 0; n < 150; n++) {
                Document document = RandomQueries.document("id" + n, random).append("beside", beside(random));
                List.of(here, there).forEach(each -> each.insertOne(new Document(document)));
            }
            for (int n = 0; n < 400; n++) {
                Bson filter = RandomQueries.filter(random);
                Bson order = RandomQueries.ORDERS.get(random.nextInt(RandomQueries.ORDERS.size()));
                Bson part = PARTS.get(random.nextInt(PARTS.size()));
                int limit = random.nextInt(20);
                assertThat(found(here, filter, order, part, limit))
                        .as("%s of %s by %s", part, filter, order)
                        .isEqualTo(found(there, filter, order, part, limit));
            }
        } finally {
            plain.shutdownNow();
        }
    }

    private DocumentStore open() {
        return DocumentStore.open(
                        new EngineSettings(data.resolve("store"), data.resolve("kafka"), false, true, _ -> {}))
                .listen(0);
    }

    private static Document beside(Random random) {
        List<Object> values = List.of(
                1.5,
                "文本",
                new Document("a", 1).append("b", "x"),
                List.of(new Document("a", 1).append("b", 2), "z"),
                new Binary(new byte[] {1, 2, 3}),
                new ObjectId("68d5f0a1b2c3d4e5f6a7b8c9"),
                true,
                Pattern.compile("a.*b"),
                7,
                new BsonTimestamp(3, 4),
                8L,
                Decimal128.parse("1.25"),
                new MinKey(),
                new MaxKey(),
                Instant.ofEpochMilli(9));
        Document beside = new Document();
        for (int n = random.nextInt(6); n > 0; n--) {
            beside.append("v" + n, values.get(random.nextInt(values.size())));
        }
        return beside.append("null", null)
                .append("deep", values.get(random.nextInt(values.size())))
                .append("list", values.get(random.nextInt(values.size())));
    }

    private static List<Document> found(
            MongoCollection<Document> cases, Bson filter, Bson order, Bson part, int limit) {
        return cases.find(filter).sort(order).projection(part).limit(limit).into(new ArrayList<>());
    }

    private static MongoCollection<Document> cases(MongoClient client) {
        return client.getDatabase("hall").getCollection("cases");
    }
}
