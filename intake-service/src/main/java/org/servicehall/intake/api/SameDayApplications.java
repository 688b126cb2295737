package org.servicehall.intake.api;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Finds what the same person has brought on the same day already, to warn the clerk: a document for each person, day and
 * matter, known by a keyed hash, so that it is found by its id and tells nobody who it is. Each application enters itself
 * and reads the others in one step: of two at once the later one sees the earlier.
 */
@Component
class SameDayApplications {
    private static final String NUMBERS = "numbers";
    private static final FindOneAndUpdateOptions AS_ENTERED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private static final long DAYS_KEPT = 3;

    private final MongoCollection<Document> days;
    private final Vault vault;
    private final Clock clock;
    /** Day on which old ones were last removed here. */
    private volatile @Nullable LocalDate cleared;

    SameDayApplications(MongoDatabase database, Vault vault, Clock clock) {
        this.days = database.getCollection("sameDayApplications");
        this.vault = vault;
        this.clock = clock;
        // Nobody asks for another day's. MongoDB lets them go by itself, the embedded store does not.
        days.createIndex(new Document("at", 1), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
    }

    /** Numbers of the day's other applications of this person for this matter; the same number again changes nothing. */
    List<String> others(String hall, String matterId, @Nullable String idNumber, String no) {
        if (idNumber == null) {
            return List.of();
        }
        String day = no.substring(0, no.lastIndexOf('-'));
        removeOldOnceADay();
        String id = day + "/" + matterId + "/" + vault.personRef(hall, idNumber);
        Document entered = days.findOneAndUpdate(
                new Document("_id", id),
                new Document("$addToSet", new Document(NUMBERS, no))
                        .append("$setOnInsert", new Document("at", Date.from(clock.instant()))),
                AS_ENTERED);
        return Objects.requireNonNull(entered, id).getList(NUMBERS, String.class).stream()
                .filter(other -> !other.equals(no))
                .toList();
    }

    private void removeOldOnceADay() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(cleared)) {
            cleared = today;
            Date old = Date.from(now.minus(Duration.ofDays(DAYS_KEPT)));
            days.deleteMany(new Document("at", new Document("$lt", old)));
        }
    }
}
