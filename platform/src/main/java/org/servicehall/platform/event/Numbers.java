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
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.bson.Document;

/**
 * Hands out numbers, in turn or by lot. A number is never given to two requests; one whose request failed afterwards stays
 * unused. With an idempotency key the number is reserved under that key, so that a retry gets the same number and thereby
 * the same stream, where its events are found again.
 */
public final class Numbers {
    private static final Document ONE_MORE = new Document("$inc", new Document("last", 1L));
    private static final FindOneAndUpdateOptions AND_TELL =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private static final int LEAST_DIGITS = 4;
    private static final int MOST_DIGITS = 9;
    private static final int DRAWS_AT_A_LENGTH = 10;

    private final MongoCollection<Document> counters;
    private final MongoCollection<Document> drawn;
    private final MongoCollection<Document> reservations;
    private final RandomGenerator random;

    public Numbers(MongoDatabase database) {
        this(database, new SecureRandom());
    }

    Numbers(MongoDatabase database, RandomGenerator random) {
        this.counters = durable(database, "counters");
        this.drawn = durable(database, "drawnNumbers");
        this.reservations = durable(database, "reservations");
        this.random = random;
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
        return reserve(scope, series, context, this::increment);
    }

    /**
     * As {@link #reserve}, but one by lot of those that nobody has: neither a number nor what is missing between two tells
     * how many there are, or which came first. Four digits, and more where a series is crowded.
     *
     * @throws IdempotencyKeyReused as there
     */
    public Reserved draw(String scope, String series, CommandContext context) {
        return reserve(scope, series, context, this::drawn);
    }

    /**
     * What the key was given when it came first; empty when it comes first now, or there is none.
     *
     * @param scope as there
     * @throws IdempotencyKeyReused as there
     */
    public Optional<Reserved> reserved(String scope, CommandContext context) {
        return Optional.ofNullable(context.key())
                .map(key -> reservations
                        .find(new Document("_id", scope + "/" + key))
                        .first())
                .map(earlier -> given(earlier, context));
    }

    private Reserved reserve(String scope, String series, CommandContext context, UnaryOperator<String> next) {
        String key = context.key();
        if (key == null) {
            return new Reserved(series, next.apply(series), true);
        }
        Document id = new Document("_id", scope + "/" + key);
        Document earlier = reservations.find(id).first();
        return earlier != null
                ? given(earlier, context)
                : insert(id, new Reserved(series, next.apply(series), true), context);
    }

    private String drawn(String series) {
        for (int draws = 0; ; draws++) {
            int end = tenToThe(Math.min(LEAST_DIGITS + draws / DRAWS_AT_A_LENGTH, MOST_DIGITS));
            // the leading one keeps the zeros behind it
            String number = Integer.toString(end + random.nextInt(1, end)).substring(1);
            if (inserted(drawn, new Document("_id", series + "-" + number))) {
                return number;
            }
        }
    }

    private static int tenToThe(int digits) {
        return (int) Math.pow(10, digits);
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
        Reserved reserved = new Reserved(reservation.getString("series"), reservation.getString("number"), false);
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

    /**
     * A number and the series it counts in.
     *
     * @param first whether it was given just now, so that nothing stands under it yet but what a twin of the request puts there
     */
    public record Reserved(String series, String number, boolean first) {}
}
