package org.servicehall.bench.fill;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.servicehall.bench.fill.Originals.Chosen;
import org.servicehall.bench.suite.Hall;

/** The streams of applications and of cases, how far a hall is filled, and of which cases it is. */
final class Stores implements AutoCloseable {
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final String UNPUBLISHED_SINCE = "unpublishedSince";
    /**
     * Since when copies wait for their relay: no other stream is marked so, and a relay takes what has waited for long at once,
     * and without a pause while there is more, where it leaves recent ones to whoever told it of them.
     */
    private static final Date EVER = Date.from(Instant.EPOCH);

    private static final Document THIS = new Document("_id", "fill");

    private final MongoClient client;
    private final MongoCollection<Document> applications;
    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> progress;

    Stores(Hall hall) {
        this(hall.mongo());
    }

    /** @param mongo the store's address */
    Stores(String mongo) {
        this.client = MongoClients.create(mongo);
        this.applications = streams("hall_intake");
        this.cases = streams("hall_cases");
        this.progress = client.getDatabase("hall_bench_fill").getCollection("progress");
    }

    private MongoCollection<Document> streams(String database) {
        return client.getDatabase(database)
                .getCollection("streams")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** What a case is copied from: the streams of a real one. */
    record Pattern(CaseNumber number, Document application, Document handling) {}

    /** @throws IllegalStateException when there is no such case */
    Pattern pattern(String number) {
        return new Pattern(
                CaseNumber.of(number), stream(applications, "Application:" + number), stream(cases, "Case:" + number));
    }

    private static Document stream(MongoCollection<Document> streams, String id) {
        Document stream = streams.find(new Document("_id", id)).first();
        if (stream == null) {
            throw new IllegalStateException("There is no stream " + id);
        }
        return stream;
    }

    /**
     * Lays the streams of cases and then has the relays publish them. Those that are there already, since an earlier run ended
     * in the middle of them, are left as they are.
     */
    void lay(List<Document> ofApplications, List<Document> ofCases) {
        insert(applications, ofApplications);
        insert(cases, ofCases);
        mark(applications, ofApplications);
        mark(cases, ofCases);
    }

    private static void insert(MongoCollection<Document> streams, List<Document> documents) {
        try {
            var _ = streams.insertMany(documents, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /** As an append long ago; what was published already is not published again. */
    private static void mark(MongoCollection<Document> streams, List<Document> documents) {
        List<String> ids = documents.stream().map(each -> each.getString("_id")).toList();
        Document laid = new Document("_id", new Document("$in", ids)).append("publishedVersion", 0L);
        var _ = streams.updateMany(laid, new Document("$min", new Document(UNPUBLISHED_SINCE, EVER)));
    }

    /** How many copies wait for their relay, counted up to a limit. */
    int unpublished(int limit) {
        return Math.max(unpublished(applications, limit), unpublished(cases, limit));
    }

    private static int unpublished(MongoCollection<Document> streams, int limit) {
        return streams.find(new Document(UNPUBLISHED_SINCE, EVER))
                .projection(new Document("_id", 1))
                .limit(limit)
                .into(new ArrayList<>())
                .size();
    }

    /** How many cases earlier runs have laid. */
    long done() {
        Document found = progress.find(THIS).first();
        return found == null ? 0 : Objects.requireNonNullElse(found.getLong("done"), 0L);
    }

    void done(long cases) {
        keep("done", cases);
    }

    /** Keeps what is begun, unless something that was begun before has not ended. */
    void began(Laying laying) {
        if (laying().isEmpty()) {
            keep("laying", new Document("first", laying.first()).append("began", Date.from(laying.began())));
        }
    }

    /** Empty where all that was laid is done. */
    Optional<Laying> laying() {
        return Optional.ofNullable(progress.find(THIS).first())
                .map(found -> found.get("laying", Document.class))
                .map(kept ->
                        new Laying(kept.getLong("first"), kept.getDate("began").toInstant()));
    }

    /** All that was laid is done. */
    void ended() {
        var _ = progress.updateOne(THIS, new Document("$unset", new Document("laying", "")));
    }

    /** Of which cases earlier runs have copied. */
    Originals originals() {
        Document found = progress.find(THIS).first();
        List<Document> kept = found == null ? null : found.getList("originals", Document.class);
        return new Originals(Objects.requireNonNullElse(kept, List.<Document>of()).stream()
                .map(each -> new Chosen(each.getLong("until"), each.getList("numbers", String.class)))
                .toList());
    }

    void originals(Originals originals) {
        keep(
                "originals",
                originals.chosen().stream()
                        .map(each -> new Document("until", each.until()).append("numbers", each.numbers()))
                        .toList());
    }

    private void keep(String what, Object value) {
        var _ = progress.updateOne(
                THIS, new Document("$set", new Document(what, value)), new UpdateOptions().upsert(true));
    }

    @Override
    public void close() {
        client.close();
    }
}
