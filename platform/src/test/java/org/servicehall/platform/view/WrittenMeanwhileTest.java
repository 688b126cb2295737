package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.EmbeddedStack;

/** ADR 64: what is written here makes itself known, also to who has just read the store without it. */
class WrittenMeanwhileTest implements CommandListener {
    public record Sheet(String no) {}

    private final List<String> finds = new CopyOnWriteArrayList<>();
    private final Progress progress = new Progress();
    private Runnable afterTheFirst = () -> {};

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        if (event.getCommandName().equals("find")) {
            finds.add(event.getCommandName());
            if (finds.size() == 1) {
                afterTheFirst.run();
            }
        }
    }

    @Test
    void whatIsWrittenWhileAReaderLooksIsNotMissed() {
        MongoClientSettings settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(EmbeddedStack.get().mongoUri("hall_test")))
                .addCommandListener(this)
                .build();
        try (MongoClient client = MongoClients.create(settings)) {
            var database = client.getDatabase("hall_" + UUID.randomUUID());
            MongoCollection<BsonDocument> sheets = database.getCollection("sheets-1", BsonDocument.class);
            var codec = new StoredCodec<>(Sheet.class, database.getCodecRegistry());
            var view = new View<>("sheets", () -> sheets, codec, progress);
            Stored<Sheet> written = Stored.<Sheet>absent("1").with(new Sheet("1"), "S:1", 0);
            afterTheFirst = () -> {
                sheets.insertOne(codec.encode(written));
                progress.written("sheets-1", List.of(written));
            };

            assertThat(view.findAtLeast("1", "S:1", 1)).contains(new Sheet("1"));

            assertThat(finds).as("once without it and once with it").hasSize(2);
            database.drop();
        }
    }
}
