package org.servicehall.platform.event;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.Locale;
import java.util.Objects;
import org.bson.Document;

/**
 * Hands out consecutive numbers. A number is never given to two requests; one whose request failed afterwards stays
 * unused. With an idempotency key the number is reserved under that key, so that a retry gets the same number and thereby
 * the same stream, where its events are found again.
 */
public final class Numbers {
    private static final Document ONE_MORE = new Document("$inc", new Document("last", 1L));
    private static final FindOneAndUpdateOptions AND_TELL =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> reservations;

    public Numbers(MongoDatabase database) {
        this.counters = durable(database, "counters");
        this.reservations = durable(database, "reservations");
    }

    private static MongoCollection<Document> durable(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
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
     * @throws IdempotencyKeyReused when the key came before with another request: nothing may be put under its number
     */
    public Reserved reserve(String scope, String series, CommandContext context) {
        String key = context.key();
        if (key == null) {
            return new Reserved(series, increment(series));
        }
        Document id = new Document("_id", scope + "/" + key);
        Document earlier = reservations.find(id).first();
        return earlier != null ? given(earlier, context) : insert(id, new Reserved(series, increment(series)), context);
    }

    /** The store counts: with a conditional update, all who want one at the same time would try again and again. */
    private String increment(String series) {
        while (true) {
            try {
                Document counter = counters.findOneAndUpdate(new Document("_id", series), ONE_MORE, AND_TELL);
                return format(Objects.requireNonNull(counter, "it was told to return it")
                        .getLong("last"));
            } catch (MongoCommandException e) {
                // Of two who begin a series at once, MongoDB lets one count on and may refuse the other.
                if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    private static Reserved given(Document reservation, CommandContext context) {
        Reserved reserved = new Reserved(reservation.getString("series"), reservation.getString("number"));
        if (!Objects.equals(reservation.getString("fingerprint"), context.fingerprint())) {
            throw new IdempotencyKeyReused(reserved.series() + "-" + reserved.number());
        }
        return reserved;
    }

    private Reserved insert(Document id, Reserved reserved, CommandContext context) {
        Document reservation = new Document(id)
                .append("series", reserved.series())
                .append("number", reserved.number())
                .append("fingerprint", context.fingerprint());
        return inserted(reservations, reservation)
                ? reserved
                : given(
                        Objects.requireNonNull(reservations.find(id).first(), "a reservation is never deleted"),
                        context);
    }

    private static boolean inserted(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String format(long number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    /** A number and the series it counts in. */
    public record Reserved(String series, String number) {}
}
