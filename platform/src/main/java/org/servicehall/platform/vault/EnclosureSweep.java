package org.servicehall.platform.vault;

import static org.servicehall.platform.vault.Enclosures.MARK;
import static org.servicehall.platform.vault.Enclosures.SINCE;
import static org.servicehall.platform.vault.Enclosures.STREAM;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.bson.Document;
import org.servicehall.platform.eventstore.StoredStream;
import org.servicehall.platform.eventstore.StreamStore;
import org.servicehall.platform.loop.Round;

/** Settles which enclosures count: by one reading and one writing of many (ADR 63). */
final class EnclosureSweep {
    /** Their streams are read at once. */
    private static final int SWEPT_AT_ONCE = 100;

    private static final Document ANY_LAID = new Document(SINCE, new Document("$exists", true));
    private static final Document FOR_GOOD = new Document("$unset", new Document(SINCE, ""));
    private static final BulkWriteOptions IN_NO_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> documents;
    private final StreamStore streams;
    private final Instant old;

    EnclosureSweep(MongoCollection<Document> documents, StreamStore streams, Instant now) {
        this.documents = documents;
        this.streams = streams;
        this.old = now.minus(Enclosures.KEPT_WITHOUT_EVENT);
    }

    /** As {@link Enclosures#sweep}. */
    int run() {
        int removed = 0;
        Round round = new Round();
        List<Document> laid = new ArrayList<>();
        for (Document each : documents.find(ANY_LAID).projection(Projections.include(SINCE, STREAM, MARK))) {
            laid.add(each);
            if (laid.size() == SWEPT_AT_ONCE) {
                removed += settle(laid, round);
                laid.clear();
            }
        }
        removed += settle(laid, round);
        round.end();
        return removed;
    }

    /** One by one where one of them can't be looked at. */
    private int settle(List<Document> laid, Round round) {
        try {
            return settle(laid);
        } catch (RuntimeException e) {
            AtomicInteger removed = new AtomicInteger();
            laid.forEach(each -> round.attempt(each.getString("_id"), () -> removed.addAndGet(settle(List.of(each)))));
            return removed.get();
        }
    }

    /** @return how many it removed */
    private int settle(List<Document> laid) {
        Predicate<Document> stands = standing(laid);
        List<WriteModel<Document>> settled = new ArrayList<>();
        for (Document each : laid) {
            Document same = new Document("_id", each.getString("_id")).append(SINCE, each.getDate(SINCE));
            if (stands.test(each)) {
                settled.add(new UpdateOneModel<>(same, FOR_GOOD));
            } else if (each.getDate(SINCE).toInstant().isBefore(old)) {
                settled.add(new DeleteOneModel<>(same));
            }
        }
        return settled.isEmpty() ? 0 : documents.bulkWrite(settled, IN_NO_ORDER).getDeletedCount();
    }

    /** Tells of each whether its event stands. */
    private Predicate<Document> standing(List<Document> laid) {
        Map<String, Set<String>> marks = new HashMap<>();
        laid.forEach(each -> marks.computeIfAbsent(each.getString(STREAM), _ -> new HashSet<>())
                .add(each.getString(MARK)));
        Map<String, StoredStream> streamsOf = new HashMap<>();
        streams.findWith(
                        marks.keySet(),
                        stream -> marks.getOrDefault(stream.id(), Set.of()).stream()
                                .allMatch(mark -> Enclosures.holds(stream, mark)))
                .forEach(stream -> streamsOf.put(stream.id(), stream));
        return each -> {
            StoredStream stream = streamsOf.get(each.getString(STREAM));
            return stream != null && Enclosures.holds(stream, each.getString(MARK));
        };
    }
}
