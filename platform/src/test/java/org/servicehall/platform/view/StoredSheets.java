package org.servicehall.platform.view;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.testing.EmbeddedStack;

/** Sheets in a store of their own, and the view that shows them. */
final class StoredSheets implements AutoCloseable {
    public enum Colour {
        GREEN,
        RED
    }

    public record Step(String by, @Nullable Instant at) {}

    public record Sheet(
            String no,
            Colour colour,
            @Nullable Instant dueAt,
            @Nullable LocalDate day,
            boolean urgent,
            int count,
            @Nullable Long many,
            List<Step> steps,
            Map<String, Step> byWindow,
            Set<Colour> colours) {}

    private final MongoClient client;
    final MongoDatabase database;
    final MongoCollection<BsonDocument> sheets;
    final StoredCodec<Sheet> codec;
    final View<Sheet> view;

    StoredSheets() {
        String name = "view" + System.nanoTime();
        client = MongoClients.create(EmbeddedStack.get().mongoUri(name));
        database = client.getDatabase(name);
        sheets = database.getCollection("sheets-1", BsonDocument.class);
        codec = new StoredCodec<>(Sheet.class, database.getCodecRegistry());
        view = new View<>("sheets", () -> sheets, codec, new Progress());
    }

    static Sheet sheet(int no, @Nullable Instant dueAt) {
        return new Sheet("" + no, Colour.GREEN, dueAt, null, false, 0, null, List.of(), Map.of(), Set.of());
    }

    void store(Sheet sheet, String stream) {
        sheets.insertOne(codec.encode(Stored.<Sheet>absent(sheet.no()).with(sheet, stream, 0)));
    }

    /** Another client of the store, that somebody listens to. */
    MongoClient client(Consumer<MongoClientSettings.Builder> listening) {
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri(database.getName())));
        listening.accept(settings);
        return MongoClients.create(settings.build());
    }

    /** The same sheets through another client. */
    View<Sheet> readBy(MongoClient other, Progress progress) {
        var collection = other.getDatabase(database.getName()).getCollection("sheets-1", BsonDocument.class);
        return new View<>("sheets", () -> collection, codec, progress);
    }

    @Override
    public void close() {
        database.drop();
        client.close();
    }
}
