package org.servicehall.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Hands out consecutive numbers. A number is never given to two requests; one whose request failed afterwards stays
 * unused. With an idempotency key the number is reserved under that key, so that a retry gets the same number and thereby
 * the same stream, where its events are found again.
 */
public final class Numbers {
    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> reservations;

    public Numbers(MongoDatabase database) {
        this.counters = database.getCollection("counters");
        this.reservations = database.getCollection("reservations");
    }

    /**
     * The next number of the series, at least four digits: {@code 0007}.
     *
     * @param series what is counted, as {@code Application:330106-20261123}
     */
    public String next(String series, CommandContext context) {
        return reserve(series, series, context).number();
    }

    /**
     * The next number of the series for a request that may be repeated when the series has already changed, as numbers by
     * day do at midnight: the key is remembered in {@code scope} and finds series and number given then.
     *
     * @param scope what the key is unique in, as {@code Application:330106}
     */
    public Reserved reserve(String scope, String series, CommandContext context) {
        String key = context.key();
        if (key == null) {
            return new Reserved(series, increment(series));
        }
        Document id = new Document("_id", scope + "/" + key);
        Reserved earlier = find(id);
        return earlier != null ? earlier : insert(id, new Reserved(series, increment(series)));
    }

    private long incrementCounter(String series) {
        Document counter = counters.findOneAndUpdate(
                new Document("_id", series),
                new Document("$inc", new Document("last", 1L)),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter, series).getLong("last");
    }

    private String increment(String series) {
        try {
            return format(incrementCounter(series));
        } catch (MongoCommandException e) {
            // Two upserts of a new counter may collide on _id; the loser finds the counter there.
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return format(incrementCounter(series));
        }
    }

    private @Nullable Reserved find(Document id) {
        Document found = reservations.find(id).first();
        return found == null ? null : new Reserved(found.getString("series"), found.getString("number"));
    }

    private Reserved insert(Document id, Reserved reserved) {
        try {
            reservations.insertOne(
                    new Document(id).append("series", reserved.series()).append("number", reserved.number()));
            return reserved;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Objects.requireNonNull(find(id), "reservation vanished");
        }
    }

    private static String format(long number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** A number and the series it counts in. */
    public record Reserved(String series, String number) {}
}
