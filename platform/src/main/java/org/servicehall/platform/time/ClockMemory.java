package org.servicehall.platform.time;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/** Keeps in the store how the demo's clock was last set, should the topic be lost that says so. */
final class ClockMemory {
    private static final Document THE_CLOCK = new Document("_id", "hall");

    /**
     * @param offset how far ahead of the machine's clock
     * @param by who set it
     */
    record Setting(Duration offset, String by) {}

    private final MongoCollection<Document> clocks;

    ClockMemory(MongoDatabase database) {
        this.clocks = database.getCollection("clock");
    }

    void keep(Setting setting) {
        clocks.replaceOne(
                THE_CLOCK,
                new Document(THE_CLOCK)
                        .append("offsetMillis", setting.offset().toMillis())
                        .append("by", setting.by()),
                new ReplaceOptions().upsert(true));
    }

    Optional<Setting> last() {
        return Optional.ofNullable(clocks.find(THE_CLOCK).first())
                .map(clock -> new Setting(Duration.ofMillis(clock.getLong("offsetMillis")), clock.getString("by")));
    }
}
