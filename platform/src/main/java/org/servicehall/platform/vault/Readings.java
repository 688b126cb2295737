package org.servicehall.platform.vault;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.platform.log.SecurityLog;
import org.servicehall.platform.security.Actor;
import org.servicehall.platform.view.Page;
import org.servicehall.platform.view.UnreadableCursor;

/** Every look at personal data: who, when, at which number's, why (rule R3). Nothing in it says whose data it was. */
public final class Readings {
    private final MongoCollection<Document> collection;

    Readings(MongoDatabase database) {
        this.collection = database.getCollection("vaultReadings");
    }

    /**
     * A look at what is kept under a number.
     *
     * @param no the number the data belongs to
     */
    public record Reading(String no, String who, Instant at, String why) {}

    /** For a hall's looks, and those at one number or by one person, the latest first. */
    void prepare() {
        Document latest = new Document("when", -1).append("_id", -1);
        for (String field : List.of("no", "who")) {
            Document index = new Document("hall", 1).append(field, 1);
            index.putAll(latest);
            collection.createIndex(index);
        }
        Document all = new Document("hall", 1);
        all.putAll(latest);
        collection.createIndex(all);
    }

    void record(String id, String person, Actor reader, String why, Instant at) {
        collection.insertOne(new Document("who", reader.id())
                .append("hall", reader.hall())
                .append("when", Date.from(at))
                .append("no", number(id))
                .append("what", id)
                .append("person", person)
                .append("why", why));
        SecurityLog.tell(SecurityEvent.DATA_OPENED, "user", reader.id(), "no", number(id));
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
        if (after != null) {
            wanted.add(Cursor.of(after).beyond());
        }
        List<Document> found = collection
                .find(Filters.and(wanted))
                .sort(Sorts.descending("when", "_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        List<Document> shown = found.size() > limit ? found.subList(0, limit) : found;
        String next = found.size() > limit ? Cursor.of(shown.getLast()).text() : null;
        return new Page<>(shown.stream().map(Readings::reading).toList(), next);
    }

    private static Reading reading(Document document) {
        return new Reading(
                number(document.getString("what")),
                document.getString("who"),
                document.getDate("when").toInstant(),
                document.getString("why"));
    }

    /** What follows the slash tells things apart that belong to the same number, and may be a person's reference. */
    private static String number(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    private record Cursor(long millis, ObjectId id) {
        static Cursor of(Document last) {
            return new Cursor(last.getDate("when").toInstant().toEpochMilli(), last.getObjectId("_id"));
        }

        /** @throws UnreadableCursor when it is none of ours */
        static Cursor of(String text) {
            int dash = text.indexOf('-');
            try {
                return new Cursor(Long.parseLong(text.substring(0, dash)), new ObjectId(text.substring(dash + 1)));
            } catch (RuntimeException e) {
                throw new UnreadableCursor(e);
            }
        }

        String text() {
            return millis + "-" + id.toHexString();
        }

        Bson beyond() {
            Date when = Date.from(Instant.ofEpochMilli(millis));
            return Filters.or(Filters.lt("when", when), Filters.and(Filters.eq("when", when), Filters.lt("_id", id)));
        }
    }
}
