package org.servicehall.intake.api.application;

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
import org.servicehall.contracts.application.ApplicationEvent;
import org.servicehall.platform.event.Streams;
import org.servicehall.platform.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Finds what the same person has brought on the same day already, to warn the clerk: a document for each person, day and
 * matter, known by a keyed hash, so that it is found by its id and tells nobody who it is. Each application enters itself
 * and reads the others in one step: of two at once the later one sees the earlier. Refused, it is taken out again; one that
 * never was received does not count once it had the time to be (ADR 10).
 */
@Component
public class SameDayApplications {
    /** When each number was entered. */
    private static final String ENTERED = "entered";
    /** So long a reception can be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final FindOneAndUpdateOptions AS_ENTERED =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private static final long DAYS_KEPT = 3;

    private final MongoCollection<Document> days;
    private final Vault vault;
    private final Streams streams;
    private final Clock clock;
    /** Day on which old ones were last removed here. */
    private volatile @Nullable LocalDate cleared;

    SameDayApplications(MongoDatabase database, Vault vault, Streams streams, Clock clock) {
        this.days = database.getCollection("sameDayApplications");
        this.vault = vault;
        this.streams = streams;
        this.clock = clock;
        // Nobody asks for another day's. MongoDB lets them go by itself, the embedded store does not.
        days.createIndex(new Document("at", 1), new IndexOptions().expireAfter(DAYS_KEPT, TimeUnit.DAYS));
    }

    /** Numbers of the day's other applications of this person for this matter; the same number again changes nothing. */
    public List<String> others(String hall, String matterId, @Nullable String idNumber, String no) {
        if (idNumber == null) {
            return List.of();
        }
        removeOldOnceADay();
        Date now = Date.from(clock.instant());
        Document entered = days.findOneAndUpdate(
                id(hall, matterId, idNumber, no),
                new Document("$set", new Document(place(no), now)).append("$setOnInsert", new Document("at", now)),
                AS_ENTERED);
        return others(Objects.requireNonNull(entered, "it was told to return it"), no);
    }

    /** The application was not received after all. */
    public void takeOut(String hall, String matterId, @Nullable String idNumber, String no) {
        if (idNumber != null) {
            days.updateOne(id(hall, matterId, idNumber, no), new Document("$unset", new Document(place(no), "")));
        }
    }

    private Document id(String hall, String matterId, String idNumber, String no) {
        String day = no.substring(0, no.lastIndexOf('-'));
        return new Document("_id", day + "/" + matterId + "/" + vault.personRef(hall, idNumber));
    }

    private List<String> others(Document entered, String no) {
        Document numbers = entered.get(ENTERED, Document.class);
        return numbers.keySet().stream()
                .filter(other -> !other.equals(no))
                .filter(other -> counts(other, numbers.getDate(other).toInstant()))
                .sorted()
                .toList();
    }

    private boolean counts(String no, Instant since) {
        return since.plus(ON_ITS_WAY).isAfter(clock.instant())
                || streams.version(ApplicationEvent.STREAM + ":" + no) > 0;
    }

    private static String place(String no) {
        return ENTERED + "." + no;
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
