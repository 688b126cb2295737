package org.servicehall.platform.vault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.platform.log.SecurityLog;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Cursor;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.UnreadableCursor;

/** Every look at personal data: who, when, at what of which number's, why (rule R3). Nothing in it says whose data it was. */
public final class Readings {
    private static final String LATEST_FIRST = "readings -when -_id";

    private final MongoCollection<Document> collection;

    Readings(MongoDatabase database) {
        this.collection = database.getCollection("vaultReadings");
    }

    /**
     * A look at what is kept under a number.
     *
     * @param no the number the data belongs to
     * @param kind what of it was looked at; null for looks recorded before kinds were
     * @param standsInFor user id of whose rights were used; null for the own
     */
    public record Reading(
            String no,
            @Nullable String kind,
            @Person String who,
            @Nullable @Person String standsInFor,
            Instant at,
            String why) {}

    /** For a hall's looks, and those at one number or by one person, the latest first. */
    void prepare() {
        Document latest = new Document("when", -1).append("_id", -1);
        for (String field : List.of("no", "who")) {
            Document index = new Document("hall", 1).append(field, 1);
            index.putAll(latest);
            collection.createIndex(index);
        }
        Document ofWindow = new Document("hall", 1).append("window", 1);
        ofWindow.putAll(latest);
        collection.createIndex(ofWindow);
        Document all = new Document("hall", 1);
        all.putAll(latest);
        collection.createIndex(all);
    }

    void record(VaultId id, String person, Actor reader, String why, Instant at) {
        collection.insertOne(new Document("who", reader.id())
                .append("standsInFor", reader.actsFor())
                .append("hall", reader.hall())
                .append("window", reader.windowOrOffice())
                .append("when", Date.from(at))
                .append("no", id.known())
                .append("kind", id.kind().name())
                .append("what", id.number())
                .append("person", person)
                .append("why", why));
        SecurityLog.tell(
                SecurityEvent.DATA_OPENED,
                "user",
                reader.id(),
                "no",
                id.known(),
                "kind",
                id.kind().name());
    }

    /**
     * The hall's looks, the latest first.
     *
     * @param no only at this number's data
     * @param who only by this person
     * @param after cursor of the page before
     * @throws UnreadableCursor when it is none
     */
    public Page<Reading> page(
            String hall, @Nullable String no, @Nullable String who, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("hall", hall)));
        if (no != null) {
            wanted.add(Filters.eq("no", no));
        }
        if (who != null) {
            wanted.add(Filters.eq("who", who));
        }
        return latest(wanted, after, limit);
    }

    /**
     * The looks of those who sat at a window at the time, from a moment until before another, the latest first. Of looks
     * recorded before windows were nothing is told.
     *
     * @throws UnreadableCursor when the cursor is none
     */
    public Page<Reading> ofWindow(
            String hall, String window, Instant from, Instant until, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(
                Filters.eq("hall", hall),
                Filters.eq("window", window),
                Filters.gte("when", Date.from(from)),
                Filters.lt("when", Date.from(until))));
        return latest(wanted, after, limit);
    }

    private Page<Reading> latest(List<Bson> wanted, @Nullable String after, int limit) {
        if (after != null) {
            wanted.add(beyond(Cursor.read(LATEST_FIRST, 2, after)));
        }
        List<Document> found = collection
                .find(Filters.and(wanted))
                .sort(Sorts.descending("when", "_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        List<Document> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? Cursor.write(LATEST_FIRST, place(shown.getLast())) : null;
        return new Page<>(shown.stream().map(Readings::reading).toList(), next);
    }

    private static Reading reading(Document document) {
        return new Reading(
                VaultId.known(document.getString("what")),
                document.getString("kind"),
                document.getString("who"),
                document.getString("standsInFor"),
                document.getDate("when").toInstant(),
                document.getString("why"));
    }

    private static List<BsonValue> place(Document last) {
        long when = last.getDate("when").toInstant().toEpochMilli();
        return List.of(new BsonDateTime(when), new BsonObjectId(last.getObjectId("_id")));
    }

    private static Bson beyond(List<BsonValue> place) {
        BsonValue when = place.getFirst();
        return Filters.or(
                Filters.lt("when", when), Filters.and(Filters.eq("when", when), Filters.lt("_id", place.getLast())));
    }
}
