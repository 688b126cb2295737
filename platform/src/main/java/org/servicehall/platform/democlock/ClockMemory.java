package org.servicehall.platform.democlock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.Optional;
import org.bson.Document;

/** Keeps in a service's store how the demo's clock was last set, should the topic be lost that says so. */
final class ClockMemory {
    private static final Document THE_CLOCK = new Document("_id", "hall");

    /**
     * @param sequence of the order
     * @param offset how far ahead of the machine's clock
     */
    record Setting(long sequence, Duration offset) {}

    private final MongoCollection<Document> clocks;

    ClockMemory(MongoDatabase database) {
        this.clocks = database.getCollection("clock");
    }

    void keep(Setting setting) {
        clocks.replaceOne(
                THE_CLOCK,
                new Document(THE_CLOCK)
                        .append("sequence", setting.sequence())
                        .append("offsetMillis", setting.offset().toMillis()),
                new ReplaceOptions().upsert(true));
    }

    Optional<Setting> last() {
        return Optional.ofNullable(clocks.find(THE_CLOCK).first())
                .map(clock -> new Setting(clock.getLong("sequence"), Duration.ofMillis(clock.getLong("offsetMillis"))));
    }
}
